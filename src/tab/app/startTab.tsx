/**
 * Puts the tab on the page, or the sign-in where the page is a window for that. Both pages, the one that ships and the
 * workplace's, begin here.
 */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ClockProvider } from '../board/clock.ts';
import { readRoute } from '../board/routes.ts';
import { fetchAhead } from './pages.ts';
import type { TabParts } from './parts.ts';
import { isSignInWindow } from './session/windowSource.ts';
import { TabApp } from './TabApp.tsx';
import './tab.css';

/** @throws Error when the page has no element `tab` */
export function startTab(parts: TabParts): void {
  const place = document.getElementById('tab');
  if (place === null) throw new Error('the page has no place for the tab');
  if (isSignInWindow(location.href, window.parent !== window)) {
    import('./session/signInWindow.ts').then(
      ({ signInWindow }) => signInWindow(parts, place),
      () => place.append('This window could not be loaded. Close it, and sign in again in Microsoft Teams.'),
    );
    return;
  }
  fetchAhead(readRoute(location.hash));
  createRoot(place).render(
    <StrictMode>
      <ClockProvider value={parts.clock}>
        <TabApp parts={parts} />
      </ClockProvider>
    </StrictMode>,
  );
}
