import { BodyShort, Button } from "@navikt/ds-react";
import { useState } from "react";
import { useText } from "../../text/useText";
import { Tour } from "./Tour";
import "./tour.css";

const KEPT_AS = "felles.toured";

/** Offers the tour once, on the first page. Taken or put away, it does not ask again on this device. */
export function TourOffer() {
  const { t } = useText();
  const words = t.help.tour;
  const [away, setAway] = useState(() => localStorage.getItem(KEPT_AS) !== null);
  const [touring, setTouring] = useState(false);
  const putAway = () => {
    localStorage.setItem(KEPT_AS, "1");
    setTouring(false);
    setAway(true);
  };
  if (away) return null;
  return (
    <section className="felles-tour-offer" aria-label={words.heading}>
      <BodyShort>{words.offer}</BodyShort>
      <div className="felles-tour-offer__ways">
        <Button size="small" variant="secondary" onClick={() => setTouring(true)}>
          {words.show}
        </Button>
        <Button size="small" variant="tertiary" data-color="neutral" onClick={putAway}>
          {words.notNow}
        </Button>
      </div>
      <Tour open={touring} onClose={putAway} />
    </section>
  );
}
