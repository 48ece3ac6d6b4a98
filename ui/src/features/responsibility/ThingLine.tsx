import { CalendarIcon, EyeIcon, HourglassIcon } from "@navikt/aksel-icons";
import { Link } from "@navikt/ds-react";
import { Fact } from "../../components/marks/Fact";
import { hrefOf } from "../../components/route/useRoute";
import type { ThingView } from "../../core/contract";
import { useText } from "../../text/useText";

interface ThingLineProps {
  readonly thing: ThingView;
  /** What it is called while nobody has written anything in it. */
  readonly nameless: string;
  readonly state: string;
  /** Whose turn it is, when somebody's. */
  readonly turn: string | null;
  readonly mine: boolean;
  readonly due?: string | null;
}

/** One agreement or question in a list: its words, where it stands, and whose turn it is. */
export function ThingLine({ thing, nameless, state, turn, mine, due = null }: ThingLineProps) {
  const { t } = useText();
  return (
    <li className="felles-responsibility__line">
      <Link href={hrefOf({ at: "thing", case: thing.case, document: thing.document })}>{thing.excerpt === "" ? nameless : thing.excerpt}</Link>
      <div className="felles-facts">
        <span>{state}</span>
        {turn === null ? null : (
          <Fact Icon={HourglassIcon} strong={mine}>
            {turn}
          </Fact>
        )}
        {due === null ? null : <Fact Icon={CalendarIcon}>{due}</Fact>}
        {thing.space === "shared" ? null : <Fact Icon={EyeIcon}>{t.words.space[thing.space]}</Fact>}
      </div>
    </li>
  );
}
