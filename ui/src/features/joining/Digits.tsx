import { useText } from "../../text/useText";

/** Six digits in two groups of three, as large as two people need who look at two screens. */
export function Digits({ digits }: { readonly digits: string }) {
  const { t } = useText();
  return (
    <p className="felles-digits" role="img" aria-label={t.joining.digits([...digits].join(" "))}>
      <span>{digits.slice(0, 3)}</span>
      <span>{digits.slice(3)}</span>
    </p>
  );
}
