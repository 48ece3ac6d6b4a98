import type { ComponentType, ReactNode, SVGProps } from "react";
import "./fact.css";

interface FactProps {
  readonly Icon: ComponentType<SVGProps<SVGSVGElement>>;
  readonly children: ReactNode;
  /** Stands out a little: something that waits for you. */
  readonly strong?: boolean;
}

/** A small fact: an icon and its words, never the icon alone. */
export function Fact({ Icon, children, strong = false }: FactProps) {
  return (
    <span className={strong ? "felles-fact felles-fact--strong" : "felles-fact"}>
      <Icon aria-hidden className="felles-fact__icon" />
      <span>{children}</span>
    </span>
  );
}
