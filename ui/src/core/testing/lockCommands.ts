import type { Contract } from "../contract";
import { problem } from "./problem";
import type { World } from "./world";

/** The one code that the fake ever draws. */
export const CODE: readonly string[] = ["7KQ4", "M2XT", "0B9R", "HHJ3", "W5DN", "P81C", "ZF6A"];
/** The words of a device whose every bit is zero (BIP-39). */
export const WORDS: readonly string[] = [...Array.from({ length: 23 }, () => "abandon"), "art"];
const ASKED: readonly number[] = [1, 4];
/** Wrong tries before the fake makes anybody wait. */
const FREE = 5;
const WAIT_SECONDS = 30;

type Commands = { readonly [N in keyof Contract]: (input: Contract[N]["input"]) => Contract[N]["answer"] };
type LockCommands = Pick<
  Commands,
  | "profile_unlock" | "profile_unlock_here" | "profile_recover" | "unlock_options" | "lock_overview" | "passphrase_change" | "recovery_code_new"
  | "recovery_words_new" | "recovery_words_confirm" | "profile_rebuild"
  | "recovery_code_confirm" | "open_here_set" | "organisation_set" | "organisation_key_new" | "auto_lock_set" | "activity_seen"
>;

/** The ways in to the fake's profile. */
export function lockCommands(world: World, unlocked: () => Contract["profile_unlock"]["answer"]): LockCommands {
  const open = () => {
    world.locked = false;
    world.say("profile");
    return unlocked();
  };
  const mustBe = (passphrase: string) => {
    if (world.wrongTries >= FREE) throw problem("not_allowed", "too_many_tries", String(WAIT_SECONDS));
    if (passphrase === world.passphrase) return;
    world.wrongTries += 1;
    throw problem("wrong_passphrase");
  };
  const set = (changed: Partial<World["lock"]>) => {
    Object.assign(world.lock, changed);
    world.say("profile");
    return world.lock;
  };
  return {
    profile_unlock: ({ passphrase }) => {
      mustBe(passphrase);
      return open();
    },
    profile_unlock_here: () => {
      if (!world.lock.key_store) throw problem("invalid", "key_store_lost", "key_store");
      return open();
    },
    profile_recover: ({ code, passphrase }) => {
      if (code.replaceAll(/[\s-]/g, "").toUpperCase() !== CODE.join("")) throw problem("invalid", "code_mistyped", "code");
      world.passphrase = passphrase;
      return open();
    },
    unlock_options: () => ({
      wait_seconds: world.wrongTries >= FREE ? WAIT_SECONDS : 0,
      recovery_code: world.lock.recovery_code, here: world.lock.here, organisation: world.lock.organisation,
    }),
    lock_overview: () => world.lock,
    passphrase_change: ({ current, new: next }) => {
      mustBe(current);
      world.passphrase = next;
      return set({});
    },
    recovery_code_new: ({ passphrase }) => {
      mustBe(passphrase);
      return { groups: [...CODE], asked: [...ASKED] };
    },
    recovery_code_confirm: ({ answers }) => {
      const wrong = ASKED.find((place, number) => answers[number]?.trim().toUpperCase() !== CODE[place]);
      if (wrong !== undefined) throw problem("invalid", "code_mistyped", String(wrong + 1));
      return set({ recovery_code: true });
    },
    recovery_words_new: ({ passphrase }) => {
      mustBe(passphrase);
      return { words: [...WORDS], asked: [0, 11, 23] };
    },
    recovery_words_confirm: ({ answers }) => {
      if (answers.join(" ") !== "abandon abandon art") throw problem("invalid", "code_mistyped", "1");
      return set({ recovery_words: true });
    },
    profile_rebuild: ({ words, device_name, passphrase }) => {
      if (words.trim() !== WORDS.join(" ")) throw problem("invalid", "code_mistyped", "words");
      world.me = { person: "me", display_name: "Ingvild", device: "device", device_name };
      world.passphrase = passphrase;
      world.lock.rebuilding = true;
      return open();
    },
    open_here_set: ({ passphrase }) => {
      if (passphrase !== null) mustBe(passphrase);
      return set({ here: passphrase !== null });
    },
    organisation_set: ({ passphrase, key }) => {
      mustBe(passphrase);
      return set({ organisation: key === null ? null : "Nav Elverum" });
    },
    organisation_key_new: () => ({ public: "felles-kontor-1-abc", secret: "felles-kontor-hemmelig-1-abc" }),
    auto_lock_set: ({ minutes, hide_locks }) => set({ auto_lock_minutes: minutes, hide_locks }),
    activity_seen: () => ({}),
  };
}
