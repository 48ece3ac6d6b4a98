import { Button, Heading, BodyShort } from "@navikt/ds-react";
import { PlusIcon } from "@navikt/aksel-icons";
import { useId, useState } from "react";
import type { CaseView, ThingView } from "../../core/contract";
import type { KnowledgeKind } from "../../text/knowledge/nb";
import { useText } from "../../text/useText";
import { ThingLine } from "./ThingLine";

/** Where things stand that are behind us: they are shown when asked for, and never gone. */
const behind: readonly string[] = ["replaced", "put_away", "settled", "not_relevant", "ended"];
/** Check-ins and turns shown at once. */
const SHOWN = 6;

interface GroupProps {
  readonly view: CaseView;
  readonly kind: KnowledgeKind;
  readonly things: readonly ThingView[];
  readonly onAdd: () => void;
}

/** All things of one kind: what it is for, what there is, and how one more begins. */
export function Group({ view, kind, things, onAdd }: GroupProps) {
  const { t } = useText();
  const id = useId();
  const [earlier, setEarlier] = useState(false);
  const ahead = things.filter(({ state }) => state === null || !behind.includes(state));
  const now = kind === "goal" ? [...ahead].reverse() : ahead.slice(0, SHOWN);
  const rest = things.filter((thing) => !now.includes(thing));
  return (
    <section className="felles-group" aria-labelledby={id}>
      <div className="felles-group__head">
        <Heading level="2" size="medium" id={id}>
          {t.knowledge.groups[kind]}
        </Heading>
        {view.taken_out ? null : (
          <Button variant="tertiary" icon={<PlusIcon aria-hidden />} onClick={onAdd}>
            {t.knowledge.add[kind]}
          </Button>
        )}
      </div>
      <BodyShort className="felles-quiet">{things.length === 0 ? t.knowledge.empty[kind] : t.knowledge.leads[kind]}</BodyShort>
      {now.length === 0 && !earlier ? null : (
        <ul className="felles-group__list">
          {[...now, ...(earlier ? rest : [])].map((thing) => (
            <ThingLine key={thing.document} view={view} thing={thing} />
          ))}
        </ul>
      )}
      {rest.length === 0 || earlier ? null : (
        <div className="felles-group__more">
          <Button variant="tertiary" data-color="neutral" size="small" onClick={() => setEarlier(true)}>
            {t.knowledge.earlier(rest.length)}
          </Button>
        </div>
      )}
    </section>
  );
}
