import type { ReactNode } from "react";
import "./page.css";

/** The column that a page's content stands in. */
export function Page({ children, wide = false }: { readonly children: ReactNode; readonly wide?: boolean }) {
  return <div className={wide ? "felles-page felles-page--wide" : "felles-page"}>{children}</div>;
}
