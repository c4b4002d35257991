/**
 * A form whose boxes are looked at by the personal-data guard. It collects what the boxes say, keeps the button that saves
 * from saving while something is in the way, says why beside it, and leads to the first box in trouble.
 */
import { Button } from '@fluentui/react-components';
import { createContext, type ReactNode, useContext, useId, useState, useSyncExternalStore } from 'react';
import { type FormState, type GuardFields, newGuardFields } from './guardFields.ts';

const FieldsContext = createContext<GuardFields | null>(null);

/** Put it around the boxes and the button of one form. */
export function GuardForm({ children }: { readonly children: ReactNode }) {
  const [fields] = useState(newGuardFields);
  return <FieldsContext value={fields}>{children}</FieldsContext>;
}

/** The form a box stands in; null for a box on its own. */
export function useGuardFields(): GuardFields | null {
  return useContext(FieldsContext);
}

const free: FormState = { stops: false, asks: false, reason: null };

/** How the form stands. Outside a {@link GuardForm} nothing is ever in the way. */
export function useGuardForm(): FormState & {
  /** Asked before a form is sent: goes to the first box in trouble and says no, or says yes. */
  readonly mayBeSent: () => boolean;
} {
  const fields = useGuardFields();
  const state = useSyncExternalStore(
    fields?.subscribe ?? never,
    () => fields?.state() ?? free,
    () => free,
  );
  return { ...state, mayBeSent: () => fields?.focusFirst() !== true };
}

const never = () => () => undefined;

/**
 * The button that saves. While something is in the way it says why and leads to the first box in trouble instead of
 * saving. It is not switched off: Fluent's button swallows the presses of one that is, and then nothing would lead there.
 */
export function GuardedSave(props: { readonly children: ReactNode; readonly isSaving?: boolean }) {
  const { reason, mayBeSent } = useGuardForm();
  const why = useId();
  return (
    <>
      <Button
        type="submit"
        appearance={reason === null ? 'primary' : 'secondary'}
        // Keeps the focus while it saves: a button that is switched off would let it fall to the top of the page.
        disabledFocusable={props.isSaving === true}
        aria-describedby={reason === null ? undefined : why}
        onClick={(event) => {
          if (!mayBeSent()) event.preventDefault();
        }}
      >
        {props.children}
      </Button>
      <span id={why} className="quiet" aria-live="polite">
        {reason}
      </span>
    </>
  );
}
