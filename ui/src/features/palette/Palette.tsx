import { BodyShort, Dialog, TextField } from "@navikt/ds-react";
import { useId, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import type { CaseId } from "../../core/contract";
import { useAnswer } from "../../core/query";
import { useText } from "../../text/useText";
import { Choices } from "./Choices";
import { actionEntries, caseEntries, fits, fitting } from "./entries";
import type { Begun, Deed, Entry } from "./entries";
import "./palette.css";

interface PaletteProps {
  readonly onClose: () => void;
  /** The case that we stand in, if any: what is begun, is begun there. */
  readonly here: CaseId | null;
  readonly onDeed: (deed: Exclude<Deed, { readonly begin: Begun } | { readonly inCase: CaseId }>) => void;
  readonly onBegin: (what: Begun, caseId: CaseId) => void;
}

/** One box to go anywhere or begin anything, by keyboard alone: a combobox with a list (WAI-ARIA Authoring Practices). */
export function Palette({ onClose, here, onDeed, onBegin }: PaletteProps) {
  const { t, format } = useText();
  const words = t.day.palette;
  const list = useId();
  const box = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const [begun, setBegun] = useState<Begun | null>(null);
  const cases = useAnswer("case_list", {});
  const status = useAnswer("sync_overview", {});
  const entries = begun === null ? anything() : inWhichCase();
  function anything(): readonly Entry[] {
    const connection = status.data?.connection;
    const offline = connection === undefined || connection === "no_hub" ? null : connection === "offline_by_choice";
    return fitting(t, query, actionEntries(t, offline), caseEntries(t, format, cases.data ?? [], "go"));
  }
  function inWhichCase(): readonly Entry[] {
    return caseEntries(t, format, cases.data ?? [], "begin").filter((entry) => query.trim() === "" || fits(entry, query.trim()));
  }
  const ask = (next: Begun | null) => {
    setBegun(next);
    setQuery("");
    setAt(0);
    box.current?.focus();
  };
  const choose = ({ deed }: Entry) => {
    if ("begin" in deed) return here === null ? ask(deed.begin) : onBegin(deed.begin, here);
    if ("inCase" in deed) return begun === null ? undefined : onBegin(begun, deed.inCase);
    return onDeed(deed);
  };
  const steps: Readonly<Record<string, (() => void) | undefined>> = {
    ArrowDown: () => setAt((at + 1) % Math.max(1, entries.length)),
    ArrowUp: () => setAt((at + entries.length - 1) % Math.max(1, entries.length)),
    Enter: () => (entries[at] === undefined ? undefined : choose(entries[at])),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.nativeEvent.isComposing ? undefined : steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    step();
  };
  const active = entries[at];
  return (
    <Dialog open onOpenChange={(next) => (next ? undefined : onClose())}>
      <Dialog.Popup initialFocusTo={box} className="felles-palette">
        <Dialog.Header>
          <Dialog.Title>{begun === null ? words.heading : words.choose}</Dialog.Title>
        </Dialog.Header>
        <Dialog.Body>
          <TextField
            ref={box}
            label={begun === null ? words.label : words.choose}
            role="combobox"
            aria-expanded={entries.length > 0}
            aria-controls={list}
            aria-autocomplete="list"
            aria-activedescendant={active === undefined ? undefined : `${list}-${active.id}`}
            autoComplete="off"
            value={query}
            onChange={(event) => {
              setQuery(event.target.value);
              setAt(0);
            }}
            onKeyDown={onKeyDown}
          />
          <Choices id={list} entries={entries} active={active} onChoose={choose} />
          <BodyShort size="small" className="felles-quiet felles-palette__keys">
            {words.keys}
          </BodyShort>
          <div role="status" className="felles-hidden">
            {words.results(entries.length)}
          </div>
        </Dialog.Body>
      </Dialog.Popup>
    </Dialog>
  );
}
