import { useCommand } from "../../core/query";
import { useText } from "../../text/useText";
import { WrittenDown } from "./WrittenDown";

/** Whether there is a recovery code, and making one. */
export function RecoveryCode({ made }: { readonly made: boolean }) {
  const { t } = useText();
  const words = t.lock.code;
  const draw = useCommand("recovery_code_new");
  const confirm = useCommand("recovery_code_confirm");
  const drawn = draw.data === undefined ? null : { items: draw.data.groups, asked: draw.data.asked };
  return <WrittenDown words={words} made={made} primary={!made} drawn={drawn} draw={draw} confirm={confirm} />;
}
