import { FluentProvider } from '@fluentui/react-components';
import { describe, expect, it } from '@jest/globals';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { ErrorBoundary } from '../../src/tab/app/ErrorBoundary.tsx';

/** What stands in place of a page that threw. */
function shownAfter(thrown: unknown): string {
  const net = new ErrorBoundary({ children: 'the page itself' });
  net.state = ErrorBoundary.getDerivedStateFromError(thrown);
  return renderToStaticMarkup(createElement(FluentProvider, null, net.render()));
}

describe('in place of a page that cannot be shown', () => {
  it.each([
    ['Chromium', 'Failed to fetch dynamically imported module: https://tab.example/assets/SetupPage-Bx1.js'],
    ['Firefox', 'error loading dynamically imported module: https://tab.example/assets/SetupPage-Bx1.js'],
    ['Safari', 'Importing a module script failed.'],
    ['the loader, of a style sheet', 'Unable to preload CSS for /assets/setup-Bx1.css'],
  ])('stands that the app has to be loaded again, where its code is gone: as %s says it', (_who, message) => {
    const shown = shownAfter(new TypeError(message));
    expect(shown).toContain('The app has been renewed since you opened it');
    expect(shown).toContain('Load the app again');
    expect(shown).not.toContain('Show it again');
  });

  it.each([
    ['an error', new TypeError('rows is undefined')],
    ['a text', 'rows is undefined'],
  ])('stands that it is our mistake, when %s was thrown', (_what, thrown) => {
    const shown = shownAfter(thrown);
    expect(shown).toContain('That is a mistake in the app, not in what you did');
    expect(shown).toContain('Show it again');
    expect(shown).toContain('Load everything again');
    expect(shown).not.toContain('the page itself');
  });
});
