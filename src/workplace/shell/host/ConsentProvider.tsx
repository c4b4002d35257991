/**
 * Microsoft's windows: the one that asks for a permission the app does not have yet, and the one that asks who one is. Here
 * nobody needs a password.
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
import type { AskPerson, Question } from './nestedSignIn.ts';

const QuestionContext = createContext<AskPerson>(() => Promise.resolve(false));

/** Ask the person; `true` when they accepted. */
export function useQuestion(): AskPerson {
  return useContext(QuestionContext);
}

const meanings: Readonly<Record<string, string>> = {
  'Sites.ReadWrite.All': 'Edit or delete items in all site collections you can reach',
  'Sites.Manage.All': 'Create, edit and delete items and lists in all site collections you can reach',
  'AllSites.FullControl': 'Have full control of all site collections you can reach',
  'AllSites.Manage': 'Read and write items and lists in all site collections you can reach',
  'Sites.FullControl.All': 'Have full control of all site collections you can reach',
};

interface Asked {
  readonly question: Question;
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
  const [asked, setAsked] = useState<Asked | undefined>();
  const ask = useCallback<AskPerson>(
    (question) =>
      new Promise((resolve) => {
        const asking = document.activeElement;
        setAsked({
          question,
          answer: (accepted) => {
            setAsked(undefined);
            resolve(accepted);
            handBackFocus(asking);
          },
        });
      }),
    [],
  );
  return (
    <QuestionContext.Provider value={ask}>
      {children}
      <Dialog open={asked !== undefined} onOpenChange={() => asked?.answer(false)} modalType="alert">
        <DialogSurface>
          <DialogBody>
            {asked?.question.kind === 'consent' && <ConsentWords question={asked.question} />}
            {asked?.question.kind === 'signIn' && <SignInWords />}
            <DialogActions>
              <Button onClick={() => asked?.answer(false)}>Cancel</Button>
              <Button appearance="primary" onClick={() => asked?.answer(true)}>
                Accept
              </Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </QuestionContext.Provider>
  );
}

function ConsentWords({ question }: { readonly question: Extract<Question, { readonly kind: 'consent' }> }) {
  const { settings, me } = useWorkplace();
  return (
    <>
      <DialogTitle>Permissions requested</DialogTitle>
      <DialogContent>
        <p>
          <strong>{settings.app.name}</strong> would like to do this as {me.displayName} (
          {question.audience === 'sharepoint' ? 'SharePoint' : 'Microsoft Graph'}):
        </p>
        <ul>
          {question.scopes.map((scope) => (
            <li key={scope}>
              {meanings[scope] ?? scope} ({scope})
            </li>
          ))}
        </ul>
      </DialogContent>
    </>
  );
}

function SignInWords() {
  const { me } = useWorkplace();
  return (
    <>
      <DialogTitle>Sign in again</DialogTitle>
      <DialogContent>
        <p>Your session has expired. Go on as {me.displayName}?</p>
      </DialogContent>
    </>
  );
}
