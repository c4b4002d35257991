/**
 * Which lines the year must have in which people answer: those of the book, until somebody settled the thing, and a few
 * that are otherwise because of what people did, each with its reason. Pure.
 */
import type { SampleBoard } from '../../src/graph/provision/sampleBoard.ts';
import type { Scene } from '../../src/workplace/launch/year/play.ts';
import { type BookLine, silentYear } from '../kit/sampleYear.ts';

/** `2015-03-27 police-representative action action-1 due-5 2015-04-03 owes` */
export function sayLine({ day, person, kind, item, step, due, isEscalation }: BookLine): string {
  return [day, person, kind, item, step, due, isEscalation ? 'told' : 'owes'].join(' ');
}

/** Leads whom the representatives name, and the one whom the QA manager enters. */
const named: Readonly<Record<string, string>> = {
  'audit-2015-16-p1-police': 'police-substitute',
  'audit-2015-16-p1-probation': 'probation-substitute',
  'audit-2015-16-p2-voluntary-sector-forum': 'voluntary-sector-forum-substitute',
  'audit-2015-16-p4-nhs-commissioner': 'nhs-commissioner-substitute',
  'audit-2015-16-p6': 'me-lead-a',
};

/** Kinds that go to whoever leads: all are named before the steps fall, but for one who is named late. */
const ofLeads: readonly string[] = ['audit-starting', 'case-returns', 'audit-report'];

function withLeads(sample: SampleBoard): SampleBoard {
  return {
    ...sample,
    audits: sample.audits.map((one) => ({ ...one, lead: named[one.key] ?? one.lead })),
    auditParticipation: sample.auditParticipation.map((one) => ({ ...one, lead: named[one.key] ?? one.lead })),
  };
}

/** Lines of the book that do not come about, though the thing is still owed. */
const otherwise: readonly ((line: BookLine) => boolean)[] = [
  // The representative is away from 1 to 20 April.
  ({ day, person }) => person === 'education-schools-representative' && day > '2015-04-01' && day < '2015-04-20',
  // Given time until 29 May on 20 April.
  ({ day, item, due }) => item === 'action-2014-15-2' && due === '2015-04-24' && day > '2015-04-20',
  // Named on 13 April.
  ({ day, person, kind }) => person === 'probation-substitute' && kind === 'audit-starting' && day <= '2015-04-13',
  // Said on 23 October that it is not theirs.
  ({ day, person, item }) => person === 'police-substitute' && item === 'audit-2015-16-p4-police' && day > '2015-10-23',
  // The leads have delivered their reports by then.
  ({ kind, item }) => kind === 'papers' && item === 'sub-group-2015-10.me-lead-a',
  ({ kind, item }) => kind === 'papers' && item.startsWith('sub-group-2016-01.'),
];

/** Lines that the book of the silent year does not have. */
const besides: readonly string[] = [
  // In place of the representative who is away: the newest step at once, then what falls.
  '2015-04-02 education-schools-substitute enquiry enquiry-2015-1.education-schools due-10 2015-04-17 owes',
  '2015-04-10 education-schools-substitute enquiry enquiry-2015-1.education-schools due-5 2015-04-17 owes',
  // Named late: the newest step at the next run.
  '2015-04-14 probation-substitute audit-starting audit-2015-16-p1 week-2015-04-08 2015-04-01 owes',
  // Asked to decide, and the steps of the new day.
  '2015-04-20 qa-manager action action-2014-15-2 extension  owes',
  '2015-04-29 police-substitute action action-2014-15-2 due-20 2015-05-29 owes',
  '2015-05-21 police-substitute action action-2014-15-2 due-5 2015-05-29 owes',
  '2015-05-28 police-substitute action action-2014-15-2 due-1 2015-05-29 owes',
  // Put off on 4 September for three working days.
  '2015-09-09 me-lead-b audit-report audit-2015-16-p2 again-2015-09-09 2015-09-18 owes',
  // Not the substitute's, so the representative's.
  '2015-10-26 police-representative case-returns audit-2015-16-p4-police due-10 2015-11-06 owes',
  '2015-10-30 police-representative case-returns audit-2015-16-p4-police due-5 2015-11-06 owes',
];

export function answeredLines(
  sample: SampleBoard,
  scenes: readonly Scene[],
  year: { readonly opens: string; readonly ends: string },
): readonly string[] {
  const settledOn = new Map(scenes.flatMap(({ ends, on }) => (ends === null ? [] : [[ends, on] as const])));
  const bookOf = (board: SampleBoard) => silentYear(board, year.opens, year.ends);
  const lines = [
    ...bookOf(sample).filter(({ kind }) => !ofLeads.includes(kind)),
    ...bookOf(withLeads(sample)).filter(({ kind }) => ofLeads.includes(kind)),
  ];
  return lines
    .filter((line) => line.day <= (settledOn.get(`${line.kind} ${line.item}`) ?? year.ends))
    .filter((line) => !otherwise.some((isOtherwise) => isOtherwise(line)))
    .map(sayLine)
    .concat(besides);
}
