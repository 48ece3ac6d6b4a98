import { CheckmarkIcon, CloudUpIcon, FloppydiskIcon } from "@navikt/aksel-icons";
import type { Delivery, DocumentId } from "../../core/contract";
import { useAnswer } from "../../core/query";
import type { Format } from "../../text/format";
import type { Catalogue } from "../../text/nb";
import { useText } from "../../text/useText";
import { namesOf } from "../marks/names";

/** How far one's words have come: the furthest that is true, and who it concerns. */
export function deliveryInWords(t: Catalogue, format: Format, delivery: Delivery): string {
  const { save } = t.writing;
  const received = delivery.received_by.filter((author) => !author.me);
  const waiting = delivery.waiting_for.filter((author) => !author.me);
  if (delivery.stage === "not_delivered") return t.leaving.notDelivered;
  if (delivery.stage === "saved") return save.saved;
  const words = received.length === 0 ? [save.sent] : [save.receivedBy(namesOf(t, format, received))];
  if (waiting.length > 0 && received.length > 0) words.push(save.waitingFor(namesOf(t, format, waiting)).toLowerCase());
  return words.join(" · ");
}

/** "Lagret på denne enheten", then "Sendt", then "Mottatt av …", as named devices acknowledge it. */
export function DeliveryWords({ document, last }: { readonly document: DocumentId; readonly last: Delivery }) {
  const { t, format } = useText();
  const asked = useAnswer("document_delivery", { document });
  const delivery = asked.data ?? last;
  const Icon = delivery.stage === "saved" || delivery.stage === "not_delivered" ? FloppydiskIcon : delivery.received_by.some((author) => !author.me) ? CheckmarkIcon : CloudUpIcon;
  return (
    <span className="felles-save__words">
      <Icon aria-hidden />
      {deliveryInWords(t, format, delivery)}
    </span>
  );
}
