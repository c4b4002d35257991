/** The chair's digest before a meeting: progress on quality assurance, from what the lists hold (R42). It asks nothing. */
import { dateIn } from '../../../src/base/time/zone.ts';
import { agendaCard } from '../../../src/cards/duties/agenda.card.ts';
import { agendaDigest } from '../../../src/core/agenda/agendaDigest.ts';
import type { FoundRows } from '../../../src/core/agenda/keyFindings.ts';
import { readAllowed } from '../../../src/graph/lists/readAllowed.ts';
import { findings } from '../../../src/lists/findings.ts';
import { themes } from '../../../src/lists/themes.ts';
import type { OpenBoard } from '../../parts.ts';
import type { Single } from '../entries.ts';
import type { Made, Making } from './made.ts';

/** Not for a meeting that was cancelled, moved or is over. */
export async function agendaCardOf(
  { standing: { snapshot, mri }, parts, open, person }: Making,
  { item, dueOn }: Extract<Single, { what: 'agenda' }>,
): Promise<Made | null> {
  const meeting = snapshot.meetings.find((one) => one.key === item);
  if (meeting === undefined) return null;
  const today = dateIn(snapshot.now);
  const card = agendaCard({
    boardName: snapshot.settings?.boardName ?? open.board.name,
    digest: agendaDigest(snapshot, meeting, { day: today, found: await foundIn(open) }),
    terms: snapshot.membership.terms,
    forName: mri === null ? person.name : null,
    tabLink: parts.tabLink(open.board, 'programme'),
  });
  const isDue = !meeting.cancelled && meeting.heldOn === dueOn && today <= meeting.heldOn;
  return { card, asks: false, actedAt: null, isDue };
}

/** Null while one of the lists is not there. @throws Fault when they cannot be read now */
async function foundIn({ site }: OpenBoard): Promise<FoundRows | null> {
  const [found, named] = await readAllowed(site, [{ list: findings }, { list: themes }]);
  return found.closed || named.closed ? null : { findings: found.rows, themes: named.rows };
}
