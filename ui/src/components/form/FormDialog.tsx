import { Button, Dialog } from "@navikt/ds-react";
import { useId } from "react";
import type { FormEvent, ReactNode } from "react";
import type { CoreProblem } from "../../core/problem";
import { useText } from "../../text/useText";
import { ProblemNote } from "../state/ProblemNote";
import "./form.css";

interface FormDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly heading: string;
  readonly lead?: string;
  readonly submit: string;
  readonly onSubmit: () => void;
  readonly pending: boolean;
  readonly problem: CoreProblem | null;
  readonly children: ReactNode;
}

/** A short form over the page. Esc and the cross close it and change nothing; the focus returns to where it was. */
export function FormDialog({ open, onClose, heading, lead, submit, onSubmit, pending, problem, children }: FormDialogProps) {
  const { t } = useText();
  const form = useId();
  // Whoever opens a form writes at once: the first box must have the focus before the first key.
  const firstBox = () => document.getElementById(form)?.querySelector<HTMLElement>("input, select, textarea");
  const submitted = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    onSubmit();
  };
  return (
    <Dialog open={open} onOpenChange={(next) => (next ? undefined : onClose())} size="medium">
      <Dialog.Popup closeOnOutsideClick={false} initialFocusTo={firstBox}>
        <Dialog.Header>
          <Dialog.Title>{heading}</Dialog.Title>
          {lead === undefined ? null : <Dialog.Description>{lead}</Dialog.Description>}
        </Dialog.Header>
        <Dialog.Body>
          <form id={form} className="felles-form" onSubmit={submitted} noValidate>
            {children}
            {problem === null ? null : <ProblemNote problem={problem} />}
          </form>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.CloseTrigger>
            <Button type="button" variant="secondary" data-color="neutral">
              {t.common.cancel}
            </Button>
          </Dialog.CloseTrigger>
          <Button type="submit" form={form} loading={pending}>
            {submit}
          </Button>
        </Dialog.Footer>
      </Dialog.Popup>
    </Dialog>
  );
}
