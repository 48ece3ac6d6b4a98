import { TextField } from "@navikt/ds-react";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Field, Value } from "../../core/contract";
import { useText } from "../../text/useText";
import { plain, sameValue, shapeOf, valueFrom } from "./fieldShape";

/** A pause in the typing this long saves a line of words. */
const PAUSE_MS = 700;

interface WordsFieldProps {
  readonly label: string;
  readonly field: Field;
  readonly value: Value;
  readonly onSave: (value: Value) => void;
}

/** One line of words or a number. Saved after a pause, and when it is left; others' words come in while nothing of ours waits. */
export function WordsField({ label, field, value, onSave }: WordsFieldProps) {
  const { t } = useText();
  const shape = shapeOf(field);
  const [draft, setDraft] = useState<string | null>(null);
  const waiting = useRef<{ words: string; timer: ReturnType<typeof setTimeout> } | null>(null);
  const words = draft ?? plain(value);
  const typed = valueFrom(shape, words);
  const sent = useRef<Value>(value);
  const latest = useRef({ value, onSave });
  useEffect(() => {
    latest.current = { value, onSave };
  });
  const save = useCallback(() => {
    const { current } = waiting;
    if (current === null) return;
    clearTimeout(current.timer);
    waiting.current = null;
    const next = valueFrom(shape, current.words);
    if (next === null || sameValue(next, latest.current.value)) return;
    sent.current = next;
    latest.current.onSave(next);
  }, [shape]);
  useEffect(() => save, [save]);
  useEffect(() => {
    // What we sent has come back, or others wrote while nothing of ours waits: the document speaks again.
    if (waiting.current === null && sameValue(sent.current, value)) setDraft(null);
  }, [value]);
  const change = (next: string) => {
    if (waiting.current !== null) clearTimeout(waiting.current.timer);
    waiting.current = { words: next, timer: setTimeout(save, PAUSE_MS) };
    setDraft(next);
  };
  return (
    <TextField
      label={label}
      value={words}
      autoComplete="off"
      inputMode={shape === "number" ? "numeric" : "text"}
      error={typed === null ? t.writing.values.notANumber : undefined}
      onChange={(event) => change(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => (event.key === "Enter" ? save() : undefined)}
    />
  );
}
