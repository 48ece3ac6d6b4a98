import { BodyShort, Link } from "@navikt/ds-react";
import type { CaseView, DocumentView, SpaceKind } from "../../core/contract";
import { useText } from "../../text/useText";
import { placeOf } from "../marks/kindWords";
import { hrefOf } from "../route/useRoute";
import { wordsIn } from "./valueOf";

/** Where a text was shared from and whose words it holds; or, once it was shared with more people, where it went. */
export function CameFrom({ caseView, view }: { readonly caseView: CaseView; readonly view: DocumentView }) {
  const { t, format } = useText();
  const from = wordsIn(view, "shared_from");
  const moved = wordsIn(view, "moved_to");
  if (from === "" && moved === "") return null;
  const spaces: Readonly<Record<string, string>> = t.words.space satisfies Record<SpaceKind, string>;
  const name = view.author.me ? t.writing.you : view.author.name || t.common.unknownName;
  const writers = wordsIn(view, "words_by").split(" ");
  const names = caseView.parties.filter((party) => writers.includes(party.party)).map((party) => (party.me ? t.common.me : party.name));
  return (
    <BodyShort as="div">
      {from === "" ? null : t.circles.wider.from(name, spaces[from] ?? from)}
      {names.length === 0 ? null : ` ${t.circles.wider.words(format.list(names))}`}
      {moved === "" ? null : (
        <>
          {t.circles.wider.moved}{" "}
          <Link
            href={hrefOf(placeOf({ kind: view.kind, case: view.case, document: moved }))}
          >
            {t.circles.wider.toMoved}
          </Link>
        </>
      )}
    </BodyShort>
  );
}
