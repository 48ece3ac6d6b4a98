import { BodyShort, Link, Loader } from "@navikt/ds-react";
import { hrefOf } from "../components/route/useRoute";
import { useText } from "../text/useText";
import "./reminder.css";

/** What one had is on its way back, or nothing is there for the words: then what else can be done. */
export function Rebuilding({ nothing }: { readonly nothing: boolean }) {
  const { t } = useText();
  const words = t.lock.rebuild;
  return (
    <section className="felles-reminder felles-reminder--tall" aria-label={words.heading}>
      <div role="status" className="felles-reminder__told">
        {nothing ? null : <Loader size="small" title={t.common.loading} />}
        <div>
          <BodyShort weight="semibold">{nothing ? words.nothing : words.running}</BodyShort>
          <BodyShort className="felles-quiet">{nothing ? words.nothingWhy : words.runningElse}</BodyShort>
        </div>
      </div>
      <Link href={hrefOf({ at: "settings" })} className="felles-reminder__link">
        {words.address}
      </Link>
    </section>
  );
}
