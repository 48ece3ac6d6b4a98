import type { Carrier } from "./carrier";
import type { Notice } from "./contract";

/** Carries by same-origin HTTP to the web shell on this machine. */
export const httpCarrier: Carrier = {
  async call(name, input) {
    const response = await fetch("/api", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ name, input }),
    });
    const body: unknown = await response.json();
    if (!response.ok) throw body;
    return body;
  },
  listen(heard, missed) {
    const source = new EventSource("/notices");
    source.onopen = missed;
    source.onmessage = (event: MessageEvent<string>) => {
      // The shell writes what the contract says; it is the same program.
      heard(JSON.parse(event.data) as Notice);
    };
    return () => source.close();
  },
};
