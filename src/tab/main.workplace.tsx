/**
 * The same tab beside a workplace on this machine: its clock is the workplace's, and what is meant for Microsoft goes
 * there. This page is for development and tests and is never installed in a tenant.
 */
import { z } from 'zod';
import { rerouteToWorkplace } from '../graph/http/reroute.ts';
import { startTab } from './app/startTab.tsx';
import { followClock } from './app/workplace/followClock.ts';
import { localEntra } from './app/workplace/localEntra.ts';

const place = z.object({ workplaceUrl: z.url() });

async function start(): Promise<void> {
  const answer = await fetch('./workplace.json');
  const { workplaceUrl } = place.parse(await answer.json());
  startTab({
    clock: await followClock(workplaceUrl),
    send: rerouteToWorkplace((url, init) => fetch(url, init), workplaceUrl),
    validMessageOrigins: [new URL(workplaceUrl).origin],
    entra: localEntra(workplaceUrl),
  });
}

start().catch(() => {
  document.body.textContent = 'The workplace does not answer. Start it with "npm start" and load this page again.';
});
