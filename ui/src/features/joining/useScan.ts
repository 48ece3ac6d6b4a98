import { useEffect, useRef, useState } from "react";
import type { RefObject } from "react";
import { invitationIn } from "../../components/joining/invitationFile";
import { openCamera } from "../../core/camera";
import type { Camera } from "../../core/camera";

/** What the camera has seen so far: nothing, a code that is no invitation, or nothing because it may not look. */
export type Seen = "nothing" | "other" | "refused";

/** How often the picture is looked at, in milliseconds: quick for a person, and slow enough for an old tablet. */
const LOOK_EVERY_MS = 150;
/** The side of what is looked at, in dots. More is slower, and finds no more. */
const SIDE = 720;

/** Looks through the camera until it sees an invitation. The camera is put out at once when it has, and when the page goes. */
export function useScan(video: RefObject<HTMLVideoElement | null>, found: (link: string) => void): Seen {
  const [seen, setSeen] = useState<Seen>("nothing");
  const latest = useRef(found);
  latest.current = found;
  useEffect(() => {
    let camera: Camera | null = null;
    let looking: ReturnType<typeof setInterval> | null = null;
    let over = false;
    const stop = () => {
      over = true;
      if (looking !== null) clearInterval(looking);
      camera?.stop();
    };
    const begin = async () => {
      // The reader is large, and most people never need it.
      const [{ decodeQR }, opened] = await Promise.all([import("qr/decode.js"), openCamera()]);
      camera = opened;
      if (over || video.current === null) return stop();
      video.current.srcObject = opened.picture;
      await video.current.play();
      const canvas = document.createElement("canvas");
      looking = setInterval(() => {
        const words = video.current === null ? null : readFrom(video.current, canvas, decodeQR);
        if (words === null || over) return;
        const link = invitationIn(words);
        if (link === null) return setSeen("other");
        stop();
        latest.current(link);
        return undefined;
      }, LOOK_EVERY_MS);
      return undefined;
    };
    begin().catch(() => {
      stop();
      setSeen("refused");
    });
    return stop;
  }, [video]);
  return seen;
}

type Decode = (image: { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray }) => string;

/** The words of a code in the present picture, if there is one. */
function readFrom(video: HTMLVideoElement, canvas: HTMLCanvasElement, decode: Decode): string | null {
  const scale = Math.min(1, SIDE / Math.max(1, Math.min(video.videoWidth, video.videoHeight)));
  const [width, height] = [Math.round(video.videoWidth * scale), Math.round(video.videoHeight * scale)];
  const pencil = canvas.getContext("2d", { willReadFrequently: true });
  if (width === 0 || height === 0 || pencil === null) return null;
  canvas.width = width;
  canvas.height = height;
  pencil.drawImage(video, 0, 0, width, height);
  try {
    return decode(pencil.getImageData(0, 0, width, height));
  } catch {
    // No code in this picture; the next one comes soon.
    return null;
  }
}
