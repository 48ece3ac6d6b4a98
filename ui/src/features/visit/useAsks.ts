import { valueOfPart, wordsOfPart } from "../../components/text/valueOf";
import type { DocumentId, DocumentView, PartId } from "../../core/contract";
import { useCommand } from "../../core/query";

/** What is to be asked about at a visit: ids of tasks and questions. */
export interface Asks {
  readonly chosen: readonly (PartId | DocumentId)[];
  readonly choose: (about: PartId | DocumentId, chosen: boolean) => void;
  readonly pending: boolean;
  readonly error: ReturnType<typeof useCommand<"part_add">>["error"];
}

/** What is chosen to be asked about, and the way to choose. A choice is a part of the visit, so that two who plan apart lose nothing. */
export function useAsks(view: DocumentView): Asks {
  const add = useCommand("part_add");
  const set = useCommand("field_set");
  const asks = view.parts
    .filter((part) => part.kind === "ask")
    .map((part) => {
      const chosen = valueOfPart(part, "chosen");
      return { part: part.part, about: wordsOfPart(part, "about"), chosen: chosen !== "nothing" && "flag" in chosen && chosen.flag };
    });
  const choose = (about: PartId | DocumentId, chosen: boolean) => {
    const known = asks.filter((ask) => ask.about === about);
    const value = { flag: chosen };
    for (const { part } of known) set.mutate({ document: view.document, part, field: "chosen", value });
    if (known.length > 0 || !chosen) return;
    add.mutate({ document: view.document, kind: "ask", fields: [{ field: "about", value: { text: about } }, { field: "chosen", value }], texts: [] });
  };
  return { chosen: asks.filter((ask) => ask.chosen).map((ask) => ask.about), choose, pending: add.isPending || set.isPending, error: add.error ?? set.error };
}
