/** The chair's digest before a meeting: progress on quality assurance, from what the lists hold (R42). It asks nothing. */
import { dateIn } from '../../../src/base/time/zone.ts';
import { agendaCard } from '../../../src/cards/duties/agenda.card.ts';
import { agendaDigest } from '../../../src/core/agenda/agendaDigest.ts';
import type { Single } from '../entries.ts';
import type { Made, Making } from './made.ts';

/** Not for a meeting that was cancelled, moved or is over. */
export function agendaCardOf(
  { standing: { snapshot, mri }, parts, open, person }: Making,
  { item, dueOn }: Extract<Single, { what: 'agenda' }>,
): Made | null {
  const meeting = snapshot.meetings.find((one) => one.key === item);
  if (meeting === undefined) return null;
  const today = dateIn(snapshot.now);
  const card = agendaCard({
    boardName: snapshot.settings?.boardName ?? open.board.name,
    digest: agendaDigest(snapshot, meeting, today),
    terms: snapshot.membership.terms,
    forName: mri === null ? person.name : null,
    tabLink: parts.tabLink(open.board, 'programme'),
  });
  const isDue = !meeting.cancelled && meeting.heldOn === dueOn && today <= meeting.heldOn;
  return { card, asks: false, actedAt: null, isDue };
}
