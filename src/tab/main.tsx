/**
 * What ships: the tab with the system's clock and the platform's fetch, and no way to exchange either.
 */
import { startTab } from './app/startTab.tsx';
import { systemClock } from './board/clock.ts';

startTab({ clock: systemClock(), send: (url, init) => fetch(url, init), validMessageOrigins: [], entra: null });
