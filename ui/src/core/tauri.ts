// The only file that names Tauri.
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Carrier } from "./carrier";
import type { Notice } from "./contract";

/** Whether this page runs in the desktop window. */
export function inWindow(): boolean {
  return "__TAURI_INTERNALS__" in globalThis;
}

/** Calls back when somebody follows what the window's shell has said outside of it. */
export function whenBellFollowed(followed: () => void): void {
  void listen("bell-followed", followed);
}

/** Carries by the window's own channel. */
export const windowCarrier: Carrier = {
  call: (name, input) => invoke("api", { request: { name, input } }),
  listen: (heard, missed) => {
    const listening = listen<Notice>("notice", (event) => heard(event.payload));
    // What happened before the window began to listen was not heard.
    void listening.then(missed);
    return () => void listening.then((stop) => stop());
  },
};
