import { writeFileSync } from "node:fs";

const [WIDTH, HEIGHT] = [640, 480];
const FRAMES = 4;

/** A film (YUV4MPEG2) of what a camera sees that is held to a QR code on a screen: the code somewhat small, on grey. */
export async function filmOf(page, place) {
  const grey = await page.getByRole("img", { name: "Invitasjonen som QR-kode" }).evaluate(drawn, { width: WIDTH, height: HEIGHT });
  const colourless = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  const frame = Buffer.concat([Buffer.from("FRAME\n"), Buffer.from(grey), colourless]);
  writeFileSync(place, Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`), ...Array(FRAMES).fill(frame)]));
}

/** How light each dot is, drawn in the page that shows the code. */
async function drawn(code, { width, height }) {
  const copy = code.cloneNode(true);
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.querySelector("rect").setAttribute("fill", "#fff");
  const side = 400;
  copy.setAttribute("width", side);
  copy.setAttribute("height", side);
  const picture = new Image();
  picture.src = `data:image/svg+xml,${encodeURIComponent(copy.outerHTML)}`;
  await picture.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  const pencil = canvas.getContext("2d");
  pencil.fillStyle = "#888";
  pencil.fillRect(0, 0, width, height);
  pencil.drawImage(picture, (width - side) / 2 + 30, (height - side) / 2);
  const { data } = pencil.getImageData(0, 0, width, height);
  return Array.from({ length: width * height }, (_, dot) => data[dot * 4]);
}
