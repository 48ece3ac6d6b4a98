import { useCallback, useEffect, useState } from "react";
import type { Language } from "../../text/language";

/** What reads a text aloud on this device. */
export interface Aloud {
  /** Whether there is a voice that works without a network. */
  readonly can: boolean;
  readonly reading: boolean;
  readonly read: (text: string) => void;
  readonly stop: () => void;
}

/** The voice to read with: only ever one that speaks on this device, for what is read aloud must not leave it. */
export function localVoice(voices: readonly SpeechSynthesisVoice[], { voices: wanted }: Pick<Language, "voices">): SpeechSynthesisVoice | null {
  const local = voices.filter((voice) => voice.localService);
  for (const code of wanted) {
    const voice = local.find(({ lang }) => lang.toLowerCase().split(/[-_]/)[0] === code);
    if (voice !== undefined) return voice;
  }
  return null;
}

function speech(): SpeechSynthesis | null {
  return "speechSynthesis" in globalThis ? globalThis.speechSynthesis : null;
}

/** Reading aloud by the system, where it can without a network. Stops when the screen is left. */
export function useAloud(language: Language): Aloud {
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null>(null);
  const [reading, setReading] = useState(false);
  useEffect(() => {
    const system = speech();
    if (system === null) return undefined;
    const look = () => setVoice(localVoice(system.getVoices(), language));
    look();
    // Many systems find their voices only after a while.
    system.addEventListener?.("voiceschanged", look);
    return () => {
      system.removeEventListener?.("voiceschanged", look);
      system.cancel();
    };
  }, [language]);
  const stop = useCallback(() => {
    speech()?.cancel();
    setReading(false);
  }, []);
  const read = useCallback(
    (text: string) => {
      const system = speech();
      if (system === null || voice === null) return;
      system.cancel();
      const words = new SpeechSynthesisUtterance(text);
      words.voice = voice;
      words.lang = voice.lang;
      words.onend = () => setReading(false);
      words.onerror = () => setReading(false);
      setReading(true);
      system.speak(words);
    },
    [voice],
  );
  return { can: voice !== null, reading, read, stop };
}
