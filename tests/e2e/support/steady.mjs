import { LONGEST_MS } from "./until.mjs";

/** Where nothing is asked. */
const NOTHING = "about:blank";

/** Put into a page before it begins: looks at every picture that is drawn, and remembers what could be pressed and then moved or went away. */
export function watchPlaces() {
  const CAN_BE_PRESSED = "a[href], button:not(:disabled), input:not(:disabled, [type=hidden]), select:not(:disabled), textarea:not(:disabled), summary, [role=button], [role=tab]";
  const NEARLY_PX = 1;
  const complaints = new Set();
  let seen = new Map();
  const pressable = (element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && getComputedStyle(element).pointerEvents !== "none" && element.getClientRects().length > 0;
  const nameOf = (element) => {
    const labelled = element.labels?.[0]?.textContent;
    return `${element.localName} ${(element.getAttribute("aria-label") ?? labelled ?? element.textContent).trim().replaceAll(/\s+/g, " ").slice(0, 60)}`;
  };
  const look = () => {
    const now = new Map();
    for (const element of document.querySelectorAll(CAN_BE_PRESSED)) {
      if (!pressable(element)) continue;
      const { left, right, top, bottom } = element.getBoundingClientRect();
      now.set(element, { name: nameOf(element), left, right, top: top + scrollY, bottom: bottom + scrollY });
    }
    for (const [element, before] of seen) {
      const after = now.get(element);
      const [x, y] = [(before.left + before.right) / 2, (before.top + before.bottom) / 2];
      if (after === undefined) complaints.add(`${before.name} went away`);
      else if (Math.abs(after.top - before.top) > NEARLY_PX || x < after.left || x > after.right || y > after.bottom) {
        complaints.add(`${before.name} moved from ${Math.round(before.left)},${Math.round(before.top)} to ${Math.round(after.left)},${Math.round(after.top)}`);
      }
    }
    seen = now;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  // Whoever goes to another page expects another page.
  addEventListener("hashchange", () => (seen = new Map()), { capture: true });
  const asking = { asked: 0, answered: 0 };
  const ask = window.fetch;
  window.fetch = async (...question) => {
    if (!String(question[0]).endsWith("/api")) return ask(...question);
    asking.asked += 1;
    try {
      return await ask(...question);
    } finally {
      asking.answered += 1;
    }
  };
  /** What moved so far, how much could be pressed at last, and how many questions are open; after pictures enough for all that follows an answer. */
  window.whatMoved = async () => {
    for (let pictures = 0; pictures < 3; pictures += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
    const waits = document.querySelector(".felles-loading") !== null;
    return { complaints: [...complaints], controls: seen.size, open: asking.asked - asking.answered, waits };
  };
}

/** In which order answers come that are all held back: the first question first, or the last one. */
export const orders = { firstFirst: (held) => held.shift(), lastFirst: (held) => held.pop() };

/** Holds back all answers of a page, and gives them one at a time, each only when all that followed the one before was drawn. */
export async function holdBack(page) {
  const held = [];
  await page.route("**/api", (route) => {
    held.push(route);
  });
  // What a page asked that is gone is not answered any more.
  page.on("framenavigated", (frame) => {
    if (frame === page.mainFrame() && frame.url() === NOTHING) held.splice(0);
  });
  /** Until nothing is asked any more; tells what moved on the way, and how much could be pressed at the end. */
  const settle = async (next) => {
    const end = Date.now() + LONGEST_MS;
    while (Date.now() < end) {
      const now = await page.evaluate(() => window.whatMoved());
      // What the page has asked is not always here yet, nor what it was given there.
      if (now.open !== held.length) continue;
      if (held.length > 0) {
        const route = next(held);
        await route.fulfill({ response: await route.fetch() });
      } else if (!now.waits) return now;
    }
    throw new Error(`never came to rest: ${held.map((route) => route.request().postDataJSON().name).join(", ")}`);
  };
  return { settle, leave: () => page.goto(NOTHING) };
}
