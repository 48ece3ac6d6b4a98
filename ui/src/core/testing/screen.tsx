import { QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { go } from "../../components/route/useRoute";
import { TextProvider } from "../../text/TextProvider";
import { ring } from "../bell";
import { followNotices, newQueryClient } from "../query";

/** Shows something in bokmål, with a cache that follows the notices of whatever core is behind the door. */
export function show(what: ReactNode) {
  localStorage.setItem("felles.language", localStorage.getItem("felles.language") ?? "nb");
  const client = newQueryClient();
  followNotices(client, (words) => ring(words, () => go({ at: "cases" })));
  return render(
    <QueryClientProvider client={client}>
      <TextProvider>{what}</TextProvider>
    </QueryClientProvider>,
  );
}
