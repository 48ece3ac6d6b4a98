import { CloudSlashIcon, InboxDownIcon } from "@navikt/aksel-icons";
import { Button } from "@navikt/ds-react";
import { useEffect } from "react";
import type { ReactNode } from "react";
import { Steady } from "../components/page/Steady";
import { pageOf } from "../components/route/routes";
import { go, hrefOf, useRoute } from "../components/route/useRoute";
import { useSpot } from "../components/route/useSpot";
import { UndoBar } from "../components/undo/UndoBar";
import { useAnswer } from "../core/query";
import { CopyNotice } from "../features/copies/CopyNotice";
import { useText } from "../text/useText";
import { Mark } from "../components/mark/Mark";
import { DueReminders } from "./DueReminders";
import { FromAnywhere } from "./FromAnywhere";
import { HideButton } from "./HideButton";
import { Menu } from "./Menu";
import { openAnywhere } from "./openings";
import { Status } from "./Status";
import { usePrinting } from "./usePrinting";
import "./frame.css";

/** What is around every screen: menu, status, and the band that tells when we are offline by choice. */
export function Frame({ children, onHide }: { readonly children: ReactNode; readonly onHide: () => void }) {
  const { t } = useText();
  const overview = useAnswer("sync_overview", {});
  useSpot();
  const route = useRoute();
  usePrinting(route);
  useEffect(() => {
    addEventListener("keydown", searchOnSlash);
    return () => removeEventListener("keydown", searchOnSlash);
  }, []);
  return (
    <div className="felles-frame">
      <a className="felles-skip" href="#content" onClick={skipToContent}>
        {t.frame.skip}
      </a>
      <header className="felles-frame__top">
        <a className="felles-frame__name" href={hrefOf({ at: "cases" })} aria-label={t.name}>
          <Mark />
          <span>{t.name}</span>
        </a>
        <div className="felles-frame__state">
          <Status />
          <Button
            variant="tertiary"
            data-color="neutral"
            icon={<InboxDownIcon title={t.day.capture.open} />}
            aria-keyshortcuts="Control+J"
            onClick={() => openAnywhere("capture")}
          />
          <HideButton onHide={onHide} />
        </div>
      </header>
      <div className="felles-frame__rail">
        <Menu />
      </div>
      <Steady of={pageOf(route)} className="felles-frame__body">
        <div role="status">
          {overview.data?.connection === "offline_by_choice" ? (
            <p className="felles-frame__band">
              <CloudSlashIcon aria-hidden />
              {t.frame.offlineBand}
            </p>
          ) : null}
        </div>
        <UndoBar />
        <CopyNotice />
        <DueReminders />
        <main id="content" tabIndex={-1} className="felles-frame__main">
          {children}
        </main>
      </Steady>
      <FromAnywhere />
    </div>
  );
}

/** The address bar belongs to the routes, so the skip link moves the focus by itself. */
function skipToContent(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById("content")?.focus();
}

function searchOnSlash(event: KeyboardEvent): void {
  const writing = event.target instanceof HTMLElement && event.target.closest("input, textarea, select, [contenteditable]") !== null;
  if (event.key !== "/" || writing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (document.querySelector("[role=dialog]") !== null) return;
  event.preventDefault();
  const field = document.querySelector<HTMLInputElement>("[data-search-field]");
  if (field === null) go({ at: "search", query: "" });
  else field.focus();
}
