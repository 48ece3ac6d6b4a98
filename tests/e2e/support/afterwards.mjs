const left = new WeakMap();

/** Does something when the test is over, the last thing first: who came last leaves first. */
export function afterwards(t, leave) {
  if (!left.has(t)) {
    const leaves = [];
    left.set(t, leaves);
    t.after(async () => {
      for (const last of leaves.reverse()) await last();
    });
  }
  left.get(t).push(leave);
}
