import "./code.css";

/** What is to be written down, piece by piece, each under its number. */
export function CodeGroups({ items, label }: { readonly items: readonly string[]; readonly label: (number: number) => string }) {
  return (
    <ol className="felles-code">
      {items.map((letters, place) => (
        <li key={`${place}-${letters}`} className="felles-code__group">
          <span className="felles-quiet">{label(place + 1)}</span>
          <span className="felles-code__letters">{letters}</span>
        </li>
      ))}
    </ol>
  );
}
