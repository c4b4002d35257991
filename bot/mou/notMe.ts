/**
 * The representative says 'not me': the card comes to the substitute, or, where none is appointed, the QA manager is
 * told. Kept by the bot, since it changes no appointment.
 */
import { capacityOf } from '../../src/core/mou/signing.ts';
import { currentOf } from '../../src/core/people/board.ts';
import type { PressOutcome } from '../presses/outcome.ts';
import { type Act, findMatter } from './act.ts';
import { readMouFacts } from './facts.ts';
import type { SignParts } from './sign.ts';
import { closedCard, matterCard, stateOf } from './view.ts';

/** @throws Fault when the lists cannot be read now */
export async function notMe(parts: SignParts, act: Act): Promise<PressOutcome> {
  const facts = await readMouFacts(parts, act.open);
  const found = findMatter(facts, act);
  if (!found.ok) return { changed: false, answer: found.answer };
  const { matter, person } = found;
  if (stateOf(matter).state !== 'open') {
    return { changed: false, answer: { kind: 'card', card: await matterCard(parts, matter, { mri: act.mri }) } };
  }
  const capacity = capacityOf(facts.membership, person, matter.agency, { day: facts.day, handedOver: false });
  const refusal = capacity.ok ? null : capacity.refusals[0].sentence;
  if (!capacity.ok || capacity.value.as !== 'representative') {
    return { changed: false, answer: { kind: 'say', text: refusal ?? 'Only the representative can pass it on.' } };
  }
  await parts.store.handOvers.add(act.open.board.key, {
    version: matter.version.key,
    agency: matter.agency.key,
    by: person.key,
    at: facts.now,
  });
  parts.log('mou.handedOver', { board: act.open.board.key, agency: matter.agency.key, version: matter.version.key });
  const substitute = currentOf(facts.membership, 'substitute', matter.agency.key, facts.day);
  const sentence =
    substitute === null
      ? `Passed on. ${matter.agency.name} has no substitute, so the ${facts.membership.terms.qaManager} is told and will find somebody. You can still sign: type "sign".`
      : `Passed on to the substitute, ${substitute.person.title}, who gets the card now. You can still sign: type "sign".`;
  return { changed: true, answer: { kind: 'card', card: closedCard(parts, matter, sentence) } };
}
