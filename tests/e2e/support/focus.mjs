/** Puts on a page what tells whether the focus is seen: `lookOf` an element and all that is near it, and whether it `isCovered`. */
export function learnToLook() {
  const style = (element, pseudo) => {
    const { outline, boxShadow, backgroundColor, textDecorationLine, borderColor } = getComputedStyle(element, pseudo);
    return [outline, boxShadow, backgroundColor, textDecorationLine, borderColor].join();
  };
  // On the control, on what is drawn for it, on its neighbours and on what holds it.
  window.lookOf = (element) => {
    const near = [element, element.nextElementSibling, element.previousElementSibling];
    for (let holder = element.parentElement, steps = 0; holder !== null && steps < 5; holder = holder.parentElement, steps += 1) near.push(holder);
    return near.filter((one) => one !== null).flatMap((one) => [style(one), style(one, "::before"), style(one, "::after")]).join();
  };
  /** Whether something else lies over the middle of what one sees of an element. */
  window.isCovered = (element) => {
    const label = element.closest("label") ?? (element.id === "" ? null : document.querySelector(`label[for="${CSS.escape(element.id)}"]`));
    const box = element.getBoundingClientRect();
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    if (right - left < 1 || bottom - top < 1) return true;
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    if (hit === null) return true;
    return !(element.contains(hit) || hit.contains(element) || label?.contains(hit) === true);
  };
}
