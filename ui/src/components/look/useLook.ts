import { useEffect, useState } from "react";

/** How the app may look. */
export const looks = ["system", "light", "dark"] as const;
/** One of them. */
export type Look = (typeof looks)[number];

const KEPT_AS = "felles.theme";
const darkWished = "(prefers-color-scheme: dark)";

/** The wish kept on this device, and what it comes to now. */
export function useLook(): { look: Look; theme: "light" | "dark"; choose: (look: Look) => void } {
  const [look, setLook] = useState<Look>(() => looks.find((known) => known === localStorage.getItem(KEPT_AS)) ?? "system");
  const [systemDark, setSystemDark] = useState(() => matchMedia(darkWished).matches);
  useEffect(() => {
    const wish = matchMedia(darkWished);
    const changed = () => setSystemDark(wish.matches);
    wish.addEventListener("change", changed);
    return () => wish.removeEventListener("change", changed);
  }, []);
  const choose = (chosen: Look) => {
    localStorage.setItem(KEPT_AS, chosen);
    setLook(chosen);
  };
  return { look, theme: look === "dark" || (look === "system" && systemDark) ? "dark" : "light", choose };
}
