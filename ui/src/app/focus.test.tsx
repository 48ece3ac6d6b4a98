import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { beforeAll, describe, expect, it } from "vitest";
import { useFocusKept } from "./useFocusKept";

beforeAll(() => {
  // The test's browser draws nothing; here everything on the page is seen.
  Element.prototype.getClientRects = () => [new DOMRect()] as unknown as DOMRectList;
});

function List() {
  useFocusKept();
  const [lines, setLines] = useState(["Lagre", "Dele", "Rette"]);
  const [page, setPage] = useState("Oppgaver");
  return (
    <main>
      {page === "Oppgaver" ? (
        <ul>
          {lines.map((line) => (
            <li key={line}>
              <button type="button" onClick={() => setLines(lines.filter((known) => known !== line))}>
                {line}
              </button>
            </li>
          ))}
          <button type="button" onClick={() => setPage("Mer")}>
            Videre
          </button>
        </ul>
      ) : (
        <h1>{page}</h1>
      )}
    </main>
  );
}

describe("the focus of whoever uses the keyboard", () => {
  it("goes to what stands where something went away, and to the heading of another page", async () => {
    render(<List />);
    await userEvent.tab();
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: "Dele" })));
    screen.getByRole("button", { name: "Videre" }).focus();
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Mer" })));
  });

  it("is left alone for whoever points", async () => {
    render(<List />);
    const first = screen.getByRole("button", { name: "Lagre" });
    first.focus();
    fireEvent.pointerDown(first);
    fireEvent.click(first);
    await waitFor(() => expect(first.isConnected).toBe(false));
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    expect(document.activeElement).toBe(document.body);
  });
});
