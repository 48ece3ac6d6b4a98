import { describe, expect, it } from "vitest";
import { FILE_LETTERS, fileAddress, fileWords, invitationIn } from "./invitationFile";

const link = "felles:invitation/abc234defgh";

describe("a file with an invitation", () => {
  it("gives back the invitation that was put in, whatever the words above it are", () => {
    const words = fileWords("Åpne Felles og velg «Jeg er invitert».", link);
    expect(invitationIn(words)).toBe(link);
    expect(decodeURIComponent(fileAddress(words).split(",")[1] ?? "")).toBe(words);
  });

  it("is read as mail and other programs leave it: broken lines, other line ends, words below", () => {
    expect(invitationIn(`\uFEFFHei\r\n\r\nfelles:invitation/abc2\r\n34defgh\r\n\r\nHilsen Ingvild`)).toBe("felles:invitation/abc2\r\n34defgh");
    expect(invitationIn(link.toUpperCase())).toBe(link.toUpperCase());
  });

  it("is nothing when it holds none, or is far too long", () => {
    for (const words of ["", "felles:", "Handleliste: brød, melk", "%PDF-1.7"]) expect(invitationIn(words)).toBeNull();
    expect(invitationIn(link + " ".repeat(FILE_LETTERS))).toBeNull();
  });
});
