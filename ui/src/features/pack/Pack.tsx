import { CheckmarkCircleIcon, CloudDownIcon, InformationSquareIcon } from "@navikt/aksel-icons";
import { BodyShort, Heading, Link } from "@navikt/ds-react";
import { hrefOf } from "../../components/route/useRoute";
import { useNow } from "../../components/time/useNow";
import type { PackState, PackView } from "../../core/contract";
import { useText } from "../../text/useText";

const icons: Readonly<Record<PackState, typeof CheckmarkCircleIcon>> = {
  complete: CheckmarkCircleIcon, something_missing: InformationSquareIcon, not_fetched_lately: CloudDownIcon,
};

/** One case: whether everything is here, or what is not. */
export function Pack({ pack }: { readonly pack: PackView }) {
  const { t, format } = useText();
  const now = useNow();
  const Icon = icons[pack.state];
  const said: Readonly<Record<PackState, string>> = {
    complete: t.visits.packComplete, something_missing: t.visits.packMissing, not_fetched_lately: t.visits.packNotLately,
  };
  const title = pack.title === "" ? t.common.shielded : pack.title;
  const facts = [
    pack.next_visit_at === null ? null : t.visits.packVisit(format.moment(pack.next_visit_at)),
    pack.held > 0 ? t.visits.packHeld(pack.held) : null,
    pack.missing > 0 ? t.visits.packAbsent(pack.missing) : null,
    pack.unsent > 0 ? t.visits.packUnsent(pack.unsent) : null,
    t.visits.packDocuments(pack.documents),
    pack.fetched_at === null ? null : t.visits.packFetched(format.ago(pack.fetched_at, now)),
  ].filter((words) => words !== null);
  return (
    <li className={pack.state === "complete" ? "felles-pack felles-pack--complete" : "felles-pack"}>
      <Icon aria-hidden className="felles-pack__icon" />
      <div className="felles-pack__words">
        <Heading level="2" size="small">
          <Link href={hrefOf({ at: "case", case: pack.case, section: "contact" })}>{title}</Link>
        </Heading>
        <BodyShort weight="semibold">{said[pack.state]}</BodyShort>
        <ul className="felles-pack__facts">
          {facts.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </div>
    </li>
  );
}
