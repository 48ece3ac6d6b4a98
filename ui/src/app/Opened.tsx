import { useCallback, useEffect, useState } from "react";
import type { ReactNode } from "react";
import { useAnswer, useCommand } from "../core/query";
import { Cover } from "./Cover";
import { FirstOffer } from "./FirstOffer";
import { Frame } from "./Frame";
import { Place } from "./Place";
import { Resume } from "./Resume";
import { useActivity } from "./useActivity";
import { useBellWords } from "./useBellWords";

/** The open app, or the cover that hides it: while it is hidden nothing of it is on the page. */
export function Opened({ onCover }: { readonly onCover: () => void }) {
  const overview = useAnswer("lock_overview", {});
  const lock = useCommand("profile_lock");
  useActivity();
  useBellWords();
  const hideLocks = overview.data?.hide_locks === true;
  const { mutate } = lock;
  const hide = useCallback(() => {
    onCover();
    if (hideLocks) mutate({});
  }, [onCover, hideLocks, mutate]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "F8") return;
      event.preventDefault();
      // The cover listens for any key as soon as it is up, and this one is still on its way.
      event.stopPropagation();
      hide();
    };
    addEventListener("keydown", onKey, { capture: true });
    return () => removeEventListener("keydown", onKey, { capture: true });
  }, [hide]);
  return (
    <Frame onHide={hide}>
      <Resume />
      <FirstOffer />
      <Place />
    </Frame>
  );
}

/** Whether the cover is up; it stays up when Felles locks behind it. */
export function useCover(): { readonly cover: ReactNode; readonly raise: () => void } {
  const [up, setUp] = useState(false);
  const raise = useCallback(() => setUp(true), []);
  const leave = useCallback(() => setUp(false), []);
  return { cover: up ? <Cover onLeave={leave} /> : null, raise };
}
