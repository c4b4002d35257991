import { describe, expect, it } from '@jest/globals';
import { Fault, faultCodes } from '../../src/base/fault.ts';
import { instant } from '../../src/base/time/instant.ts';
import { galleryIn } from '../../src/cards/gallery.ts';
import { acts, may } from '../../src/core/may.ts';
import { capacityOf, prepareDecline } from '../../src/core/mou/signing.ts';
import { standingOf } from '../../src/core/programme/programme.ts';
import { lscb2015, type Terms } from '../../src/core/words/terms.ts';
import { roles } from '../../src/lists/appointments.ts';
import { askState } from '../../src/tab/board/asks/asks.ts';
import { sayFault } from '../../src/tab/board/sayFault.ts';
import { anAppointment, aPerson, boardWith, housing, policeRepresentative } from '../kit/boardRows.ts';
import { day } from '../kit/clock.ts';
import { aDecision, thisYear } from '../kit/programmeRows.ts';
import { factsOf, version } from '../kit/signingFacts.ts';
import { aRequest, live } from '../tab/rows.ts';

const today = day('2015-03-16');

/** Words that occur nowhere else, so that each can be found again. */
const odd: Terms = {
  board: 'Zumbe',
  subGroup: 'Quorl Ring',
  chair: 'vexling',
  qaManager: 'tramblo',
  auditLead: 'plindar',
  reviewMarker: 'Snorv of the year',
  priorityMarker: 'Drimble of the plan',
  frameworkName: 'Hexwort',
};

/** The framework's words, in any case and in the plural. 'M&E Lead A' is somebody's name here, so case matters for it. */
const old = [
  /\bboards?\b/i,
  /sub.?groups?\b/i,
  /Monitoring & Evaluation/i,
  /\bchairs?\b/i,
  /QA managers?\b/i,
  /M&E lead\b/,
  /serious case or learning reviews/i,
  /Priority area of concern/i,
  /Learning & Improvement Framework/i,
];

/** Properties of a card that people read or hear. */
const read = new Set(['text', 'title', 'value', 'label', 'errorMessage', 'placeholder', 'speak', 'fallbackText']);

function textsOf(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  if (Array.isArray(part)) return part.flatMap(textsOf);
  return Object.entries(part).flatMap(([name, value]) =>
    typeof value === 'string' ? (read.has(name) ? [value] : []) : textsOf(value),
  );
}

/** Old words that are still in the text. */
const left = (text: string) => old.filter((word) => word.test(text)).map(String);

const refused = (result: {
  readonly ok: boolean;
  readonly refusals?: readonly { readonly sentence: string }[];
}): readonly string[] => (result.refusals ?? []).map((one) => one.sentence);

describe("a board that calls everything differently (R93) reads its own words and none of the framework's", () => {
  it.each(galleryIn(odd).map((sample) => [`${sample.card}: ${sample.state}`, sample.content] as const))(
    'on the card %s',
    (_name, content) => {
      const text = textsOf(content).join('\n');
      expect(text).not.toBe('');
      expect(left(text)).toEqual([]);
    },
  );

  it("and every card that names a role or the board uses the board's own word", () => {
    const said = (card: string) =>
      galleryIn(odd)
        .filter((sample) => sample.card === card)
        .flatMap((sample) => textsOf(sample.content))
        .join('\n');
    expect(said('mouDeclined')).toContain('The tramblo and the vexling are told.');
    expect(said('mouSign')).toContain('so that the tramblo can help');
    expect(said('help')).toContain('the people of any Zumbe yet. Ask your tramblo');
    expect(said('programmeYear')).toContain('the Quorl Ring recommended it');
    for (const card of ['mouSign', 'mouReceipt', 'mouDeclined', 'mouClosed']) expect(said(card)).toContain('Zumbe');
  });

  it('in what it is told when it may not do something', () => {
    const person = aPerson('Somebody');
    const sentences = [null, person.key].flatMap((key) =>
      acts.flatMap((act) =>
        roles.flatMap((role) => {
          const membership = { ...boardWith([anAppointment(person, role)], [person]), terms: odd };
          return refused(may(membership, key, act, today));
        }),
      ),
    );
    expect(new Set(sentences)).toContain(
      'Only the vexling, tramblo and Quorl Ring members can do this. Ask one of them.',
    );
    expect(sentences.flatMap(left)).toEqual([]);
    const nothing = { ...boardWith([], [person]), terms: odd };
    const all = acts.flatMap((act) => refused(may(nothing, person.key, act, today)));
    expect(all).toHaveLength(acts.length);
    expect(all.flatMap(left)).toEqual([]);
  });

  it('in what it is told when it cannot sign or decline', () => {
    const nobody = { ...boardWith([]), terms: odd };
    const when = { day: today, handedOver: false };
    expect(refused(capacityOf(nobody, policeRepresentative, housing, when))).toEqual([
      'Housing has no named representative. The tramblo can appoint one.',
    ]);
    const facts = factsOf();
    const own = { ...facts, membership: { ...facts.membership, terms: odd } };
    expect(refused(prepareDecline(own, { versionKey: version.key, reason: ' ' }))).toEqual([
      'Say why your agency declines, so that the tramblo can help.',
    ]);
  });

  it('beside a decision that does not count', () => {
    const byNobody = aDecision(thisYear.key, { createdBy: { kind: 'unknown' } });
    const { ignored } = standingOf(thisYear, [byNobody], { ...boardWith([]), terms: odd });
    expect(ignored.map((one) => one.sentence)).toEqual([
      'Recorded by somebody who was not the vexling at the time, so it does not count.',
    ]);
  });

  it('in the notices of faults', () => {
    for (const code of faultCodes) {
      const { title, sentence } = sayFault(new Fault(code), odd);
      expect(left(`${title} ${sentence}`)).toEqual([]);
    }
    expect(sayFault(new Fault('forbidden'), odd).sentence).toContain('The tramblo or an owner');
  });

  it('in what becomes of something asked of the bot', () => {
    const asked = aRequest('r1', { createdAt: instant('2015-03-16T10:04:00Z') });
    const late = askState(live(), asked, { now: instant('2015-03-16T11:04:00Z'), terms: odd });
    expect(late.sentence).toContain('Tell the tramblo');
    expect(left(late.sentence)).toEqual([]);
  });

  it('while the test would find them: the framework’s own words are found', () => {
    expect(left(Object.values(lscb2015).join('\n'))).toHaveLength(old.length);
    expect(
      galleryIn(lscb2015)
        .flatMap((sample) => textsOf(sample.content))
        .flatMap(left),
    ).not.toEqual([]);
  });
});
