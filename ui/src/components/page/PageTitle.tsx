import { BodyLong, Heading } from "@navikt/ds-react";
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { useText } from "../../text/useText";
import { hasMoved } from "../route/useRoute";
import "./page.css";

interface PageTitleProps {
  readonly children: string;
  readonly lead?: ReactNode;
  /** The window's title when it differs; never a word from a shielded case. */
  readonly windowTitle?: string;
  readonly actions?: ReactNode;
  /** False where something else on the page takes the focus. */
  readonly takesFocus?: boolean;
}

/** The heading of a page. Names the window, and takes the focus when the page is entered. */
export function PageTitle({ children, lead, windowTitle, actions, takesFocus = true }: PageTitleProps) {
  const { t } = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const title = windowTitle ?? children;
  useEffect(() => {
    document.title = title === t.name ? t.name : `${title} – ${t.name}`;
  }, [title, t.name]);
  useEffect(() => {
    if (!hasMoved()) return;
    scrollTo(0, 0);
    if (takesFocus) heading.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <div className="felles-page-title">
      <div className="felles-page-title__words">
        <Heading level="1" size="large" ref={heading} tabIndex={-1} className="felles-page-title__heading">
          {children}
        </Heading>
        {lead === undefined ? null : (
          <BodyLong className="felles-quiet felles-page-title__lead" as="div">
            {lead}
          </BodyLong>
        )}
      </div>
      {actions === undefined ? null : <div className="felles-page-title__actions">{actions}</div>}
    </div>
  );
}
