/** A guarded text box with what the rule found wrong with it right below, tied to the box. */
import { GuardedText, type GuardedTextProps } from '../GuardedText.tsx';

export function TextBox({ error, ...box }: GuardedTextProps & { readonly error: string | undefined }) {
  return <GuardedText {...box} error={error} />;
}
