// The screens on an example in memory, for development: `npm run dev`, then /dev.html. Never part of what is built.
import { someContact } from "./contactStory";
import { anExampleCase } from "./example";
import { FakeCore } from "./fakeCore";

const core = FakeCore.behindTheDoor();
const wish = new URLSearchParams(location.search).get("state");
if (wish !== "absent") await someContact(core, (await anExampleCase(core)).caseId);
if (wish === "locked") core.world.locked = true;
await import("../../main");
