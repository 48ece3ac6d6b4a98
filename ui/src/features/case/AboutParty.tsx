import { Button, Dialog } from "@navikt/ds-react";
import { FieldEditor } from "../../components/text/FieldEditor";
import type { DocumentView, Field, PartyView } from "../../core/contract";
import { useText } from "../../text/useText";

const fields: readonly Field[] = ["family_name", "position", "spoken_language", "writing_way", "interpreter"];

interface AboutPartyProps {
  readonly party: PartyView;
  readonly document: DocumentView;
  readonly onClose: () => void;
}

/** What there is to know of somebody, saved as it is written. */
export function AboutParty({ party, document, onClose }: AboutPartyProps) {
  const { t } = useText();
  return (
    <Dialog open onOpenChange={(next) => (next ? undefined : onClose())} size="medium">
      <Dialog.Popup closeOnOutsideClick={false}>
        <Dialog.Header>
          <Dialog.Title>{t.particulars.about(party.name === "" ? t.common.unknownName : party.name)}</Dialog.Title>
          <Dialog.Description>{t.particulars.aboutLead}</Dialog.Description>
        </Dialog.Header>
        <Dialog.Body>
          <div className="felles-form">
            {fields.map((field) => (
              <FieldEditor key={field} view={document} part={party.party} field={field} />
            ))}
          </div>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.CloseTrigger>
            <Button variant="secondary" data-color="neutral">
              {t.common.close}
            </Button>
          </Dialog.CloseTrigger>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
}
