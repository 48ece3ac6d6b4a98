import { useEffect } from "react";
import { useAnswer, useCommand } from "../core/query";
import { useText } from "../text/useText";

/** What the machine says outside of Felles is in the language that the person has chosen, also when they choose another. */
export function useBellWords(): void {
  const { t } = useText();
  const { sentence } = t.day.bell;
  const overview = useAnswer("bell_overview", {});
  const { mutate } = useCommand("bell_set");
  const said = overview.data?.words ?? null;
  useEffect(() => {
    if (said !== null && said !== sentence) mutate({ words: sentence });
  }, [said, sentence, mutate]);
}
