import type { QrPicture } from "../../core/contract";
import "./qr.css";

/** Squares that must stay white around a QR code. */
const QUIET = 4;

/** A QR code, always dark on light: a camera needs it so, in a dark look too. */
export function QrCode({ picture, label }: { readonly picture: QrPicture; readonly label: string }) {
  const side = picture.side + 2 * QUIET;
  return (
    <svg className="felles-qr" role="img" aria-label={label} viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`} shapeRendering="crispEdges">
      <rect className="felles-qr__light" x={-QUIET} y={-QUIET} width={side} height={side} />
      <path className="felles-qr__dark" d={picture.path} />
    </svg>
  );
}
