/**
 * 'who has signed': where every agency stands. The state is the board's as a whole, the same on this card as in the tab's
 * matrix, for every role; why an agency declined is not on it.
 */

import type { AdaptiveCard } from '../../src/cards/elements.ts';
import { messageCard } from '../../src/cards/message.card.ts';
import { whoHasSignedCard } from '../../src/cards/mou/whoHasSigned.card.ts';
import { may, visibleTo } from '../../src/core/may.ts';
import { cellOf } from '../../src/core/mou/standing.ts';
import { currentOf } from '../../src/core/people/board.ts';
import { sayCell, sayCellDetail } from '../../src/core/words/mouWords.ts';
import type { BotParts } from '../parts.ts';
import type { Asking } from './asking.ts';

type Parts = Pick<BotParts, 'tabLink'>;

export async function whoHasSignedAnswer(parts: Parts, { open, facts, person }: Asking): Promise<AdaptiveCard> {
  const allowed = may(facts.membership, person.key, 'see who has signed', facts.day);
  if (!allowed.ok) {
    return messageCard({ title: 'Who has signed', sentences: allowed.refusals.map((one) => one.sentence), link: null });
  }
  const { version } = facts;
  const ofTheBoard = facts.agencies.filter((one) => one.active).map((one) => ({ agency: null, about: one }));
  const visible = visibleTo(facts.membership, person.key, ofTheBoard, facts.day);
  const rows = visible.map(({ about: agency }) => {
    if (version === null) return { agencyName: agency.name, state: 'Not asked', detail: '', isSigned: false };
    const cell = cellOf(facts.books, agency, version, facts.day);
    const detail = sayCellDetail(cell, { reasons: new Map() }).join('; ');
    const asked = currentOf(facts.membership, 'representative', agency.key, facts.day)?.person.title;
    return {
      agencyName: agency.name,
      state: sayCell(cell),
      detail: detail === '' ? (asked ?? 'no representative named') : detail,
      isSigned: cell.state === 'signed',
    };
  });
  return whoHasSignedCard({
    boardName: facts.boardName,
    versionName: version?.name ?? null,
    signBy: version === null ? null : facts.books.signBy(version),
    rows: version === null ? [] : [...rows].sort((a, b) => a.agencyName.localeCompare(b.agencyName, 'en-GB')),
    tabLink: parts.tabLink(open.board, 'mou'),
  });
}
