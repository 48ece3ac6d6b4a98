import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import { WrittenDown } from "./WrittenDown";

/** Whether there are words on paper for the day when every device is gone, and making them. */
export function RecoveryWords({ made }: { readonly made: boolean }) {
  const { t } = useText();
  const words = t.lock.words;
  const draw = useCommand("recovery_words_new");
  const confirm = useCommand("recovery_words_confirm");
  const drawn = draw.data === undefined ? null : { items: draw.data.words, asked: draw.data.asked };
  return <WrittenDown words={words} made={made} primary={false} drawn={drawn} draw={draw} confirm={confirm} />;
}
