/**
 * Pages for when the tab cannot begin: no Teams around it, Teams silent, nobody signed in, settings missing. Each says
 * what it means, what to do, and who can.
 */
import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { HostFault } from './host/host.ts';
import type { SignInFault } from './session/signInFault.ts';
import { signInWords } from './session/signInWords.ts';

function PlainPage(props: {
  readonly title: string;
  readonly children: ReactNode;
  readonly again: () => void;
  readonly button: string;
}) {
  return (
    <main className="plain-page">
      <h1>{props.title}</h1>
      {props.children}
      <div className="row">
        <Button appearance="primary" onClick={props.again}>
          {props.button}
        </Button>
      </div>
    </main>
  );
}

/** The page was opened outside Teams, or Teams does not answer. */
export function NoHostPage({ fault, again }: { readonly fault: HostFault; readonly again: () => void }) {
  if (fault.problem === 'outsideTeams') {
    return (
      <PlainPage title="Open this in Microsoft Teams" again={again} button="Try again">
        <p>
          This page is a tab of a Teams channel and cannot work by itself: Teams tells it which board you mean and signs
          you in.
        </p>
        <ol>
          <li>Open Microsoft Teams, on this computer or in the browser.</li>
          <li>Go to the channel of your sub group.</li>
          <li>Choose the tab “QA programme” at the top of the channel.</li>
        </ol>
        <p className="quiet">
          No such tab? An owner of the team can add it: choose “+” beside the tabs, then QA Programme.
        </p>
      </PlainPage>
    );
  }
  return (
    <PlainPage title="Teams does not answer" again={again} button="Try again">
      <p>The tab has asked Teams where it is and has had no answer for 8 seconds. Nothing has been lost.</p>
      <ol>
        <li>Try again; on a slow connection the first answer can be late.</li>
        <li>If that does not help, close the tab in Teams and open it again, or restart Teams.</li>
        <li>
          If it still fails, tell the administrator: the address of this page may be missing from the app’s valid
          domains.
        </li>
      </ol>
    </PlainPage>
  );
}

/** The deployment lacks its settings file. */
export function NoSettingsPage({ again }: { readonly again: () => void }) {
  return (
    <PlainPage title="The app is not fully installed" again={again} button="Try again">
      <p>
        The file settings.json beside this page is missing or incomplete. Your administrator can add it: it names the
        app’s client id, your tenant and the Teams app id.
      </p>
    </PlainPage>
  );
}

/** Nobody is signed in: why, and the button that helps. */
export function SignInPage({ fault, again }: { readonly fault: SignInFault; readonly again: () => void }) {
  const words = signInWords[fault.problem];
  return (
    <PlainPage title={words.title} again={again} button={words.button}>
      <p>{words.sentence}</p>
      {fault.detail !== '' && <p className="quiet">For support: {fault.detail}</p>}
    </PlainPage>
  );
}
