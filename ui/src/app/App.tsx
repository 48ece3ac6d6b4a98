import { Theme } from "@navikt/ds-react";
import { useEffect, useMemo } from "react";
import { LookContext } from "../components/look/LookContext";
import { useLook } from "../components/look/useLook";
import { TextProvider } from "../text/TextProvider";
import { Gate } from "./Gate";
import { useFocusKept } from "./useFocusKept";

/** The whole app: its look, its language, and the gate that a profile opens. */
export function App() {
  const { look, theme, choose } = useLook();
  useFocusKept();
  const looking = useMemo(() => ({ look, choose }), [look]);
  useEffect(() => {
    document.documentElement.style.colorScheme = theme;
  }, [theme]);
  return (
    <Theme theme={theme} className="felles-app">
      <LookContext value={looking}>
        <TextProvider>
          <Gate />
        </TextProvider>
      </LookContext>
    </Theme>
  );
}
