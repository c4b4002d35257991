/** 'who has signed': the agencies this person may see, and where each stands. */

import type { AdaptiveCard } from '../../src/cards/elements.ts';
import { messageCard } from '../../src/cards/message.card.ts';
import { whoHasSignedCard } from '../../src/cards/mou/whoHasSigned.card.ts';
import { may, visibleTo } from '../../src/core/may.ts';
import { cellOf } from '../../src/core/mou/standing.ts';
import { currentOf } from '../../src/core/people/board.ts';
import { sayCell } from '../../src/core/words/mouWords.ts';
import type { BotParts } from '../parts.ts';
import type { Asking } from './asking.ts';

type Parts = Pick<BotParts, 'tabLink'>;

export async function whoHasSignedAnswer(parts: Parts, { open, facts, person }: Asking): Promise<AdaptiveCard> {
  const allowed = may(facts.membership, person.key, 'see who has signed', facts.day);
  if (!allowed.ok) {
    return messageCard({ title: 'Who has signed', sentences: allowed.refusals.map((one) => one.sentence), link: null });
  }
  const { version } = facts;
  const agencies = facts.agencies.filter((agency) => agency.active).map((agency) => ({ agency }));
  const visible = visibleTo(facts.membership, person.key, agencies, facts.day);
  const rows = visible.map(({ agency }) => {
    if (version === null) return { agencyName: agency.name, state: 'Not asked', detail: '', isSigned: false };
    const cell = cellOf(facts.books, agency, version, facts.day);
    const said = sayCell(cell);
    const asked = currentOf(facts.membership, 'representative', agency.key, facts.day)?.person.title;
    return {
      agencyName: agency.name,
      state: said.state,
      detail: said.detail === '' ? (asked ?? 'no representative named') : said.detail,
      isSigned: cell.state === 'signed',
    };
  });
  return whoHasSignedCard({
    boardName: facts.boardName,
    versionName: version?.name ?? null,
    signBy: version?.signBy ?? null,
    rows: version === null ? [] : [...rows].sort((a, b) => a.agencyName.localeCompare(b.agencyName, 'en-GB')),
    tabLink: parts.tabLink(open.board, 'mou'),
  });
}
