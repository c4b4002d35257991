/** Recording that an agency declines, with its reason. It may still sign; chair and QA manager are told by the tick. */
import { keyOf } from '../../src/base/id.ts';
import { dateIn } from '../../src/base/time/zone.ts';
import { prepareDecline } from '../../src/core/mou/signing.ts';
import { claimOf } from '../../src/core/mou/standing.ts';
import { mayBeWritten } from '../../src/core/privacy/guardValues.ts';
import { guardKnowledgeOf } from '../../src/core/privacy/knowledge.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import { refTo } from '../../src/lists/definition/columns.ts';
import { mouDeclineReasons } from '../../src/lists/mouDeclineReasons.ts';
import { mouDeclines } from '../../src/lists/mouDeclines.ts';
import { underLease } from '../boards/lease.ts';
import { readBoard } from '../duties/snapshot.ts';
import { sha256Hex } from '../hash.ts';
import type { PressOutcome } from '../presses/outcome.ts';
import { type Act, findMatter, refusalAnswer } from './act.ts';
import { comesToSubstitute, mouFactsOf } from './facts.ts';
import type { SignParts } from './sign.ts';
import { declinedCard } from './view.ts';

/** @throws Fault when the list cannot be read or written now */
export function decline(parts: SignParts, act: Act): Promise<PressOutcome> {
  const terms = { board: act.open.board.key, name: 'signatures', forMilliseconds: 60_000, waitMilliseconds: 60_000 };
  return underLease(parts, terms, (check) => declineOnce(parts, act, check));
}

async function declineOnce(parts: SignParts, act: Act, check: () => Promise<void>): Promise<PressOutcome> {
  const reading = await readBoard(parts, act.open);
  const facts = mouFactsOf(act.open, reading);
  const found = findMatter(facts, act);
  if (!found.ok) return { changed: false, answer: found.answer };
  const { matter, person } = found;
  const ready = prepareDecline(
    {
      membership: facts.membership,
      books: facts.books,
      person,
      agency: matter.agency,
      handedOver: comesToSubstitute(facts, matter.version)(matter.agency.key),
      now: facts.now,
    },
    { versionKey: act.subject.version, reason: act.form.reason },
  );
  if (!ready.ok) return { changed: false, answer: await refusalAnswer(parts, matter, ready.refusals, act.mri) };
  const guarded = mayBeWritten(mouDeclineReasons, { reason: ready.value.reason }, guardKnowledgeOf(reading.snapshot), {
    namesConfirmed: true,
  });
  if (!guarded.ok) {
    const sentence = guarded.refusals.map((one) => one.sentence).join(' ');
    return { changed: false, answer: { kind: 'say', text: `Nothing was recorded yet. ${sentence}` } };
  }
  await check();
  const claim = claimOf(matter.agency.key, matter.version.key, facts.books.renewsYearly, dateIn(facts.now));
  const name = `dec-${sha256Hex(claim).slice(0, 32)}`;
  const decline = { key: keyOf<'mouDeclines'>(name), title: `${matter.agency.name}, ${matter.version.name}` };
  // The reason first: once the decline is there, a second press is refused and could not bring it any more.
  await listStore(act.open.site, mouDeclineReasons).add(keyOf(name), { decline, reason: ready.value.reason });
  const row = await listStore(act.open.site, mouDeclines).add(decline.key, {
    claim,
    version: refTo(matter.version),
    agency: refTo(matter.agency),
    declinedBy: refTo(person),
    declinedAt: facts.now,
  });
  parts.log('decline.written', { board: act.open.board.key, agency: matter.agency.key, version: matter.version.key });
  return { changed: true, answer: { kind: 'card', card: declinedCard(parts, matter, row) } };
}
