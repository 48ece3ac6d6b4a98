/** Roles of what one acts on. */
const CONTROLS = ["button", "link", "checkbox", "switch", "textbox", "searchbox", "combobox", "DisclosureTriangle", "spinbutton", "listbox"];
/** Roles whose name is said before the names of what they hold. */
const GROUPS = ["group", "radiogroup", "dialog", "region", "listitem", "navigation", "list", "complementary", "form"];

/** What a screen reader has of a page: Chromium's own accessibility tree, flat and in the order of the page. */
export async function spoken(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const property = (node, name) => node.properties?.find((one) => one.name === name)?.value.value;
  const groupsOf = (node) => {
    const names = [];
    for (let at = byId.get(node.parentId); at !== undefined; at = byId.get(at.parentId)) {
      if (!at.ignored && GROUPS.includes(at.role?.value) && at.name?.value) names.unshift(at.name.value);
    }
    return names;
  };
  const inOrder = [];
  const visit = (node) => {
    if (!node.ignored) inOrder.push(node);
    for (const child of node.childIds ?? []) if (byId.has(child)) visit(byId.get(child));
  };
  visit(nodes[0]);
  return inOrder.map((node) => ({
    role: node.role?.value ?? "",
    name: (node.name?.value ?? "").trim(),
    groups: groupsOf(node),
    level: property(node, "level"),
    to: property(node, "url"),
    live: property(node, "live"),
  }));
}

/** What a screen reader would trip over: controls without a name or with one that two have, headings that jump, places that are not marked. */
export function stumbles(tree) {
  const found = [];
  const controls = tree.filter(({ role }) => CONTROLS.includes(role));
  for (const { role, name, groups } of controls) if (name === "") found.push(`a ${role} without a name in ${groups.join(" > ") || "the page"}`);
  const said = new Map();
  for (const { role, name, groups, to } of controls) {
    const whole = `${role} ${[...groups, name].join(" > ")}`;
    // The same way to the same place may stand twice.
    const leads = to ?? Symbol("acts");
    if (said.has(whole) && said.get(whole) !== leads && name !== "") found.push(`twice: ${whole}`);
    said.set(whole, leads);
  }
  const levels = tree.filter(({ role }) => role === "heading").map(({ level, name }) => ({ level, name }));
  if (levels.filter(({ level }) => level === 1).length !== 1) found.push(`${levels.filter(({ level }) => level === 1).length} headings of the first level`);
  levels.forEach(({ level, name }, place) => {
    const before = place === 0 ? 0 : levels[place - 1].level;
    if (level > before + 1) found.push(`from heading ${before} to ${level}: ${name}`);
    if (name === "") found.push(`an empty heading of level ${level}`);
  });
  if (tree.filter(({ role }) => role === "main").length !== 1) found.push("not one main part");
  const ways = tree.filter(({ role }) => role === "navigation").map(({ name }) => name);
  if (new Set(ways).size !== ways.length || ways.includes("")) found.push(`navigations that are not told apart: ${ways.join(", ")}`);
  return found;
}
