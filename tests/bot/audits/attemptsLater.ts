/** The audit of `attempts.ts` at its findings: a theme that an earlier audit found too, and nobody says what is different. */
import { keyOf } from '../../../src/base/id.ts';
import { prepareMove, prepareOverride } from '../../../src/core/audit/path/prepareMove.ts';
import { listStore } from '../../../src/graph/lists/listStore.ts';
import { audits } from '../../../src/lists/audits.ts';
import { findings } from '../../../src/lists/findings.ts';
import { recommendations } from '../../../src/lists/recommendations.ts';
import { themes } from '../../../src/lists/themes.ts';
import { neglectAudit } from '../duties/things.ts';
import type { BotWorld } from '../kit/botWorld.ts';
import { personRef } from '../kit/rows.ts';
import { decides, edits, itself, newKey, reason, type Stood, stands, today } from './attempts.ts';
import { bookOf, decide } from './openAudit.ts';

const theme = { key: keyOf<'themes'>('theme-plans'), title: 'Sharing of plans' };
const earlier = { key: keyOf<'audits'>('audit-earlier'), title: 'Earlier audit' };

/** An earlier audit of the board found the theme. */
async function foundBefore(world: BotWorld): Promise<void> {
  const site = world.siteAs('member');
  const { name: _, ...like } = (await bookOf(world)).audit;
  await listStore(site, themes).add(theme.key, { name: theme.title });
  await listStore(site, audits).add(earlier.key, { ...like, name: earlier.title, lead: personRef('chair') });
  await finds(world, { key: 'found-before', audit: earlier, name: 'Plans stay in a drawer' });
}

function finds(
  world: BotWorld,
  { key, audit, name }: { readonly key: string; readonly audit: typeof earlier; readonly name: string },
): Promise<unknown> {
  return listStore(world.siteAs('member'), findings).add(keyOf(key), {
    ...{ name, audit, theme, kind: 'Area for improvement', scope: 'Between agencies' },
    ...{ wording: 'Plans were not shared with the school.', characteristics: [], voice: [] },
  });
}

/** The chair lets pass what the returns still owe; then the lead goes on to the report with a recommendation like the last. */
export async function triesAtFindings(world: BotWorld): Promise<Stood> {
  await world.setClock('2015-03-16T10:10:00Z');
  await foundBefore(world);
  await edits(world, 'qaManager', { ...itself, changes: { areaManager: personRef('boardMember') } });
  for (const gate of ['returns', 'moderated', 'accepted'] as const) {
    await decide(world, 'chair', (book, person) => prepareOverride(book, { day: today, person, gate, reason }));
  }
  for (const to of ['moderation', 'findings'] as const) {
    await decide(world, 'member', (book, person) => prepareMove(book, { day: today, person, to }));
  }
  await world.setClock('2015-03-16T10:20:00Z');
  await finds(world, { key: 'found-again', audit: neglectAudit, name: 'Plans are not shared' });
  await listStore(world.siteAs('member'), recommendations).add(newKey(), {
    ...{ name: 'Share plans', audit: neglectAudit, wording: 'Plans are shared.', destinations: ['Supervision'] },
    ...{ finding: { key: keyOf('found-again'), title: 'Plans are not shared' }, whatIsDifferent: null },
  });
  await decides(world, 'member', { kind: 'audit moved', step: 'report' });
  await world.bot().tick();
  return stands(world);
}
