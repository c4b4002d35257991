/**
 * Asking the person for a permission the app does not have yet, as Microsoft's consent page would.
 */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { useWorkplace } from '../app/workplace.ts';
import type { AskConsent } from './nestedSignIn.ts';

const ConsentContext = createContext<AskConsent>(() => Promise.resolve(false));

/** Ask the person; `true` when they accepted. */
export function useConsent(): AskConsent {
  return useContext(ConsentContext);
}

const meanings: Readonly<Record<string, string>> = {
  'Sites.Manage.All': 'Create, edit and delete items and lists in all site collections you can reach',
  'AllSites.FullControl': 'Have full control of all site collections you can reach',
  'AllSites.Manage': 'Read and write items and lists in all site collections you can reach',
  'Sites.FullControl.All': 'Have full control of all site collections you can reach',
};

interface Question {
  readonly scopes: readonly string[];
  readonly audience: string;
  readonly answer: (accepted: boolean) => void;
}

/**
 * The page that asked stands in a dialog of its own, which stays hidden from assistive technology until the keyboard is
 * inside it again: closing one dialog does not wake the one below.
 */
function handBackFocus(asking: Element | null): void {
  requestAnimationFrame(() => {
    const place = asking?.isConnected === true ? asking : document.querySelector('iframe');
    if (place instanceof HTMLElement) {
      place.blur();
      place.focus();
    }
  });
}

/** Shows one question at a time; a second one waits in the page that asked. */
export function ConsentProvider({ children }: { readonly children: ReactNode }) {
  const { settings, me } = useWorkplace();
  const [question, setQuestion] = useState<Question | undefined>();
  const ask = useCallback<AskConsent>(
    (scopes, audience) =>
      new Promise((resolve) => {
        const asking = document.activeElement;
        setQuestion({
          scopes,
          audience,
          answer: (accepted) => {
            setQuestion(undefined);
            resolve(accepted);
            handBackFocus(asking);
          },
        });
      }),
    [],
  );
  return (
    <ConsentContext.Provider value={ask}>
      {children}
      <Dialog open={question !== undefined} onOpenChange={() => question?.answer(false)} modalType="alert">
        <DialogSurface>
          <DialogBody>
            <DialogTitle>Permissions requested</DialogTitle>
            <DialogContent>
              <p>
                <strong>{settings.app.name}</strong> would like to do this as {me.displayName} (
                {question?.audience === 'sharepoint' ? 'SharePoint' : 'Microsoft Graph'}):
              </p>
              <ul>
                {question?.scopes.map((scope) => (
                  <li key={scope}>
                    {meanings[scope] ?? scope} ({scope})
                  </li>
                ))}
              </ul>
            </DialogContent>
            <DialogActions>
              <Button onClick={() => question?.answer(false)}>Cancel</Button>
              <Button appearance="primary" onClick={() => question?.answer(true)}>
                Accept
              </Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </ConsentContext.Provider>
  );
}
