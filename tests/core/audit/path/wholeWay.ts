/**
 * The audit 'Neglect' as it goes the whole way from April to December 2015, for tests of the path: `wholeWay('moderation')`
 * is what was written until it got there. A test takes one thing away or adds a wrong one.
 */
import type { AuditBook, ReturnReply } from '../../../../src/core/audit/auditBook.ts';
import { type NewCheck, newChecks } from '../../../../src/core/audit/path/auditPath.ts';
import { type PathStep, pathSteps } from '../../../../src/core/audit/path/steps.ts';
import { methodFingerprint, termsFingerprint } from '../../../../src/core/audit/terms/termsContent.ts';
import { toolFingerprint } from '../../../../src/core/audit/tool/canonicalTool.ts';
import type { AnswerRow, CheckedMove, Participation } from '../../../../src/core/duties/snapshot.ts';
import type { Agency, Person } from '../../../../src/core/people/board.ts';
import type { Decision } from '../../../../src/core/programme/programme.ts';
import {
  aBook,
  aCase,
  aFinding,
  aModeration,
  aRecommendation,
  aReturnHead,
  aSample,
  aTerms,
  aTool,
  someHash,
} from '../../../kit/auditBook.ts';
import { aLearning, aVerdict } from '../../../kit/auditLearning.ts';
import { auditLead, theAudit } from '../../../kit/auditPeople.ts';
import {
  facts,
  housing,
  housingRepresentative,
  police,
  policeRepresentative,
  qaManager,
  to,
} from '../../../kit/boardRows.ts';
import { at, day } from '../../../kit/clock.ts';
import { aDecisionBy, anAction, anAnswer, takesPart, wroteIt } from '../../../kit/dutyBoard.ts';
import { aVersion, books, signedInOrder } from '../../../kit/mouRows.ts';
import { aReply } from '../../../kit/returnReplies.ts';

/** When each move is made. */
export const moveTimes: Readonly<Record<Exclude<PathStep, 'scoping'>, string>> = {
  'terms agreed': '2015-04-14 10:00',
  'agencies confirmed': '2015-04-28 10:00',
  'cases selected': '2015-05-12 10:00',
  'returns open': '2015-06-01 10:00',
  moderation: '2015-07-01 10:00',
  findings: '2015-07-20 10:00',
  report: '2015-08-14 10:00',
  'action plan': '2015-09-30 10:00',
  learning: '2015-11-20 10:00',
  closed: '2015-12-14 10:00',
};

export const terms = aTerms();
export const tool = aTool();

export const policePart = part(police, policeRepresentative);
export const housingPart = part(housing, housingRepresentative);

function part(agency: Agency, lead: Person): Participation {
  return takesPart(agency, theAudit, { lead: to(lead), leadLevel: 'Senior practitioner', daysAsked: 3 });
}

export function settled(
  by: Person,
  row: Participation,
  kind: AnswerRow['kind'],
  more: Partial<AnswerRow> = {},
): AnswerRow {
  const what = kind === 'days confirmed' ? { workingDays: 3 } : { said: 'Children Act 2004, section 14B' };
  return anAnswer(by, kind, { subject: row.key, when: '2015-04-20 09:00', ...what, ...more });
}

export const answers: readonly AnswerRow[] = [
  settled(policeRepresentative, policePart, 'days confirmed'),
  settled(policeRepresentative, policePart, 'records access agreed'),
  settled(housingRepresentative, housingPart, 'days confirmed'),
  settled(housingRepresentative, housingPart, 'records access agreed'),
];

export const signedBooks = books({
  signatures: await signedInOrder([
    { agency: police, signatory: policeRepresentative, version: aVersion(1) },
    { agency: housing, signatory: housingRepresentative, version: aVersion(1) },
  ]),
});

export const methodSignedOff = aDecisionBy(qaManager, 'method signed off', theAudit.key, {
  when: '2015-04-09 10:00',
  fingerprint: methodFingerprint(terms, someHash),
});
export const termsAgreed = aDecisionBy(auditLead, 'terms of reference agreed', theAudit.key, {
  when: '2015-04-13 10:00',
  fingerprint: termsFingerprint(terms, someHash),
});

export function moved(by: Person, step: PathStep, more: Partial<Decision> & { readonly when?: string } = {}): Decision {
  const when = more.when ?? (step === 'scoping' ? '2015-04-01 10:00' : moveTimes[step]);
  const fingerprint = step === 'returns open' ? toolFingerprint(tool.content, someHash) : null;
  const row = aDecisionBy(by, 'audit moved', theAudit.key, { step, fingerprint, ...more, when });
  return { ...row, key: `${row.key}.${step.replaceAll(' ', '-')}` as Decision['key'] };
}

/** Written at a moment, so that it was not there before. */
function writtenAt<R extends object>(row: R, when: string) {
  return { ...row, createdAt: at(when), changedAt: at(when) };
}

export const heads = [police, housing].flatMap((agency) =>
  ['SM-K7Q2', 'SM-X4T9'].map((reference) => writtenAt(aReturnHead(agency, reference), '2015-06-20 10:00')),
);

export const accepted: readonly ReturnReply[] = heads.map((head) =>
  aReply(auditLead, 'accepted', head, { when: '2015-07-15 10:00' }),
);

export const delivered = aDecisionBy(auditLead, 'report delivered', theAudit.key, { when: '2015-09-29 10:00' });

const finding = writtenAt(aFinding('Plans are not shared'), '2015-08-01 10:00');
const goodPractice = writtenAt(aFinding('Children are seen alone', { kind: 'Good practice' }), '2015-08-01 10:00');
export const recommendation = writtenAt(aRecommendation('Share plans'), '2015-08-02 10:00');
export const action = writtenAt(
  anAction('Share plans', {
    audit: to(theAudit),
    recommendation: to(recommendation),
    agreedOn: day('2015-09-01'),
    dueOn: day('2015-11-30'),
  }),
  '2015-09-01 10:00',
);
const claimedDone = anAnswer(policeRepresentative, 'done', {
  duty: 'action',
  subject: action.key,
  said: 'Plans are shared at every core group.',
  when: '2015-11-01 10:00',
});
export const verified = aDecisionBy(auditLead, 'action verified', action.key, {
  when: '2015-11-10 10:00',
  reason: 'Seen in ten core group minutes.',
});

type Parts = NonNullable<Parameters<typeof aBook>[0]>;

/** What is on the lists when the audit has gone the whole way. */
export const everything: Parts & { readonly decisions: readonly Decision[] } = {
  today: '2015-12-14',
  books: signedBooks,
  participation: [policePart, housingPart],
  answers: [...answers, claimedDone],
  decisions: [methodSignedOff, termsAgreed, delivered, verified],
  replies: accepted,
  terms: [terms],
  tools: [tool],
  samples: [writtenAt(aSample(), '2015-05-10 10:00')],
  cases: ['SM-K7Q2', 'SM-X4T9'].map((reference) => writtenAt(aCase(reference), '2015-05-10 10:00')),
  returns: heads,
  moderations: [{ ...writtenAt(aModeration(police, 'SM-K7Q2'), '2015-07-10 10:00'), createdBy: wroteIt(auditLead) }],
  findings: [finding, goodPractice],
  recommendations: [recommendation],
  actions: [action],
  learning: [
    writtenAt(
      aLearning('Training on sharing plans', {
        reachedOn: day('2015-12-01'),
        reached: 40,
        evidence: 'Register of the day',
      }),
      '2015-12-01 10:00',
    ),
  ],
  verdicts: [writtenAt(aVerdict('Plans shared in time'), '2015-12-10 10:00')],
};

/** The moves up to a step, by the lead. */
export function movesTo(step: PathStep): readonly Decision[] {
  return pathSteps.slice(1, pathSteps.indexOf(step) + 1).map((one) => moved(auditLead, one));
}

/** The book when the audit has reached the step, with everything there that any later step asks for. */
export function wholeWay(step: PathStep, more: Parts = {}): AuditBook {
  const decisions = [...everything.decisions, ...movesTo(step), ...(more.decisions ?? [])];
  const replies = [...accepted, ...(more.replies ?? [])];
  return aBook({ ...everything, ...more, decisions, replies });
}

/** What the app kept of moves when it first saw them. */
export function checked(checks: readonly NewCheck[]): readonly CheckedMove[] {
  return checks.map(({ move, counts, reason }) => ({
    ...facts<'checkedMoves'>(move, theAudit.name),
    about: theAudit.name,
    audit: to(theAudit),
    counts,
    reason,
  }));
}

/** The whole way to the step, seen by the app while all was sound; then what came afterwards. */
export function afterwards(step: PathStep, more: Parts): AuditBook {
  return wholeWay(step, { ...more, checkedMoves: checked(newChecks(wholeWay(step))) });
}
