import { useState } from "react";
import { FieldEditor } from "../../components/text/FieldEditor";
import type { DocumentView } from "../../core/contract";
import { Keeping } from "./Keeping";
import { Learning } from "./Learning";
import { Prompts } from "./Prompts";
import { Written } from "./Written";
import { prompts } from "./prompts";
import "./reflection.css";

/** A reflection on my own practice: five questions, one at a time, then all of it. */
export function Reflection({ view }: { readonly view: DocumentView }) {
  const writable = !view.archived && !view.read_only;
  const blank = view.texts.every((text) => text.text === "");
  const [at, setAt] = useState<number | null>(writable && blank ? 0 : null);
  if (at !== null && writable) return <Prompts view={view} at={at} onStep={(next) => setAt(next < prompts.length ? next : null)} />;
  return (
    <>
      <FieldEditor view={view} field="title" />
      <Written view={view} {...(writable ? { onAgain: () => setAt(0) } : {})} />
      <Learning view={view} />
      {writable ? <Keeping view={view} /> : null}
    </>
  );
}
