import { FirstCode } from "./FirstCode";
import { StartFrame } from "./StartFrame";

/** The last step of the first start. */
export function FirstCodePage({ passphrase, onDone }: { readonly passphrase: string; readonly onDone: () => void }) {
  return (
    <StartFrame lead={null}>
      <FirstCode passphrase={passphrase} onDone={onDone} />
    </StartFrame>
  );
}
