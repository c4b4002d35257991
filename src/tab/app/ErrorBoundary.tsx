/** The last net: a mistake of ours in drawing a page. It offers to draw the page again and never shows a blank one. */
import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';

interface State {
  readonly broken: boolean;
}

/** React knows error boundaries only as classes. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { broken: false };

  static getDerivedStateFromError(): State {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <div className="plain-page" role="alert">
        <h1>This page could not be shown</h1>
        <p>
          That is a mistake in the app, not in what you did, and nothing was lost. Show it again; if it keeps happening,
          tell the person who looks after the app which page it was.
        </p>
        <div className="row">
          <Button appearance="primary" onClick={() => this.setState({ broken: false })}>
            Show it again
          </Button>
          <Button onClick={() => location.reload()}>Load everything again</Button>
        </div>
      </div>
    );
  }
}
