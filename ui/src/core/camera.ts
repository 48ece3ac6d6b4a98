/** The camera's picture while a page looks at it; nothing of it is kept. */
export interface Camera {
  readonly picture: MediaStream;
  /** Puts the camera out. */
  readonly stop: () => void;
}

/** Whether this place has a camera to offer. Asking does not turn it on, nor ask anybody. */
export async function hasCamera(): Promise<boolean> {
  // A web view without leave for cameras has no such thing at all.
  const devices: MediaDevices | undefined = navigator.mediaDevices;
  if (devices === undefined) return false;
  const all = await devices.enumerateDevices().catch(() => []);
  return all.some(({ kind }) => kind === "videoinput");
}

/** Turns the camera on, the one on the back where there are two. */
export async function openCamera(): Promise<Camera> {
  const picture = await navigator.mediaDevices.getUserMedia({ audio: false, video: { facingMode: "environment" } });
  return { picture, stop: () => picture.getTracks().forEach((track) => track.stop()) };
}
