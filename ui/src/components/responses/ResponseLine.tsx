import { BodyLong, BodyShort, Tag } from "@navikt/ds-react";
import type { DocumentView } from "../../core/contract";
import { useText } from "../../text/useText";
import { nameOf } from "../marks/names";
import { Settle } from "./Settle";
import type { Response } from "./said";

interface ResponseLineProps {
  readonly view: DocumentView;
  readonly response: Response;
  readonly settles: boolean;
}

/** One answer: who, what, when, and what came of it. */
export function ResponseLine({ view, response, settles }: ResponseLineProps) {
  const { t, format } = useText();
  const words = t.participant.response;
  const { voice, by } = response;
  const name = voice === null ? (by === null ? t.common.unknownName : nameOf(t, by)) : voice.me ? t.writing.you : voice.name || t.common.unknownName;
  const kinds: Readonly<Record<string, string>> = t.words.responseKind;
  const statuses: Readonly<Record<string, string>> = t.words.responseStatus;
  const elsewhere = voice !== null && by !== null && by.name !== voice.name && by.name !== "" ? words.device(by.name) : null;
  const about = response.about === null || view.texts.length < 2 ? null : words.on(t.words.textField[response.about]);
  const when = [about, format.shortDay(response.at), elsewhere].filter((known) => known !== null).join(" · ");
  return (
    <li className="felles-responses__one">
      <div className="felles-responses__head">
        <BodyShort as="span">
          <span className="felles-responses__who">{name}</span>
          {": "}
          {kinds[response.kind] ?? response.kind}
        </BodyShort>
        {response.status === null ? null : (
          <Tag size="small" variant="outline" data-color={response.status === "wanted" ? "accent" : "neutral"}>
            {response.status === "declined" ? words.declined : (statuses[response.status] ?? response.status)}
          </Tag>
        )}
      </div>
      {response.oldWords === "" && response.newWords === "" ? null : <BodyLong>{words.fromTo(response.oldWords, response.newWords)}</BodyLong>}
      {response.words === "" ? null : <BodyLong className="felles-text__words">{response.words}</BodyLong>}
      {response.reason === "" ? null : <BodyLong>{words.because(response.reason)}</BodyLong>}
      {response.settled === "" ? null : (
        <BodyLong>
          {words.declined}. {words.because(response.settled)}
        </BodyLong>
      )}
      <BodyShort size="small" className="felles-quiet">
        {when}
      </BodyShort>
      {settles && response.status === "wanted" && voice?.me !== true ? <Settle view={view} response={response} /> : null}
    </li>
  );
}
