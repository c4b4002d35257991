/**
 * The last net: a mistake of ours in drawing a page, or a page whose code did not come. It offers what helps against each, and
 * never shows a blank page.
 */
import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';

interface State {
  readonly broken: 'no' | 'mistake' | 'noCode';
}

/**
 * What browsers say when a part of the app is not there: Chromium, Firefox, Safari; and Vite of a style sheet. It is gone where
 * a newer version was put in its place while this one was open, or the network was away.
 * Source: "Load Error Handling" (Vite, Building for Production).
 */
const codeMissing = /dynamically imported module|Importing a module script failed|Unable to preload CSS/;

/** React knows error boundaries only as classes. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { broken: 'no' };

  static getDerivedStateFromError(thrown: unknown): State {
    return { broken: thrown instanceof Error && codeMissing.test(thrown.message) ? 'noCode' : 'mistake' };
  }

  override render(): ReactNode {
    const { broken } = this.state;
    if (broken === 'no') return this.props.children;
    return broken === 'noCode' ? <NoCode /> : <Mistake onAgain={() => this.setState({ broken: 'no' })} />;
  }
}

/** Showing it again would not help: the answer that it is not there is kept. */
function NoCode() {
  return (
    <div className="plain-page" role="alert">
      <h1>This page could not be fetched</h1>
      <p>
        The app has been renewed since you opened it, or your connection was away. Nothing that was saved is lost. Load
        the app again to go on.
      </p>
      <div className="row">
        <Button appearance="primary" onClick={() => location.reload()}>
          Load the app again
        </Button>
      </div>
    </div>
  );
}

function Mistake({ onAgain }: { readonly onAgain: () => void }) {
  return (
    <div className="plain-page" role="alert">
      <h1>This page could not be shown</h1>
      <p>
        That is a mistake in the app, not in what you did, and nothing was lost. Show it again; if it keeps happening,
        tell the person who looks after the app which page it was.
      </p>
      <div className="row">
        <Button appearance="primary" onClick={onAgain}>
          Show it again
        </Button>
        <Button onClick={() => location.reload()}>Load everything again</Button>
      </div>
    </div>
  );
}
