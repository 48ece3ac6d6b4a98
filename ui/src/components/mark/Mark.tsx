import "./mark.css";

/** Three circles that overlap: what is in common. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden className="felles-mark">
      <circle cx="12" cy="12.5" r="7" />
      <circle cx="20" cy="12.5" r="7" />
      <circle cx="16" cy="19.5" r="7" />
    </svg>
  );
}
