/** A guarded text box with what the rule found wrong with it right below. */
import { ErrorCircle12Filled } from '@fluentui/react-icons';
import { GuardedText, type GuardedTextProps } from '../GuardedText.tsx';

export function TextBox({ error, ...box }: GuardedTextProps & { readonly error: string | undefined }) {
  return (
    <div>
      <GuardedText {...box} />
      {error !== undefined && (
        <p className="field-error">
          <ErrorCircle12Filled aria-hidden /> {error}
        </p>
      )}
    </div>
  );
}
