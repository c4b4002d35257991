/**
 * What is wrong with a return, everything at once and by field. A draft may be incomplete, but what it does say has to be
 * sound: a day outside the period under review is refused in a draft as well (R80). What is sent is complete: strengths as
 * well as weaknesses (R71), the child's voice, equality, and every required question. Personal data is looked for elsewhere.
 */
import type { AuditBook, CaseReturn } from '../auditBook.ts';
import { wrongInAnswers } from './checkAnswers.ts';
import { type PeriodOfTerms, periodOf, sayWrongDay } from './periodOf.ts';
import type { WrongField } from './wrongField.ts';

/** What an agency writes in a return. */
export type ReturnContent = Pick<
  CaseReturn,
  | 'auditor'
  | 'transition'
  | 'answers'
  | 'events'
  | 'strengths'
  | 'weaknesses'
  | 'historicalIssue'
  | 'historicalSystem'
  | 'historicalNote'
  | 'childsVoice'
  | 'equalityConsidered'
  | 'characteristics'
>;

type Book = Pick<AuditBook, 'board' | 'tool' | 'itsTerms'>;
type Values = ReturnContent & Pick<CaseReturn, 'agency'>;

/** Empty for a return that can be kept as it is, or sent where `submit` is true. */
export function checkReturn(
  book: Book,
  values: Values,
  { submit }: { readonly submit: boolean },
): readonly WrongField[] {
  const period = periodOf(book);
  const sound = [...wrongInAnswers(book, values, { period, submit }), ...wrongEvents(values, period)];
  return submit ? [...sound, ...missingIn(values)] : sound;
}

function wrongEvents({ events }: Values, period: PeriodOfTerms | null): readonly WrongField[] {
  return (events ?? []).flatMap(({ on }, at) => {
    const sentence = sayWrongDay(on, period);
    return sentence === null ? [] : [{ field: `events.${at}`, sentence }];
  });
}

/** What has to be there before a return is sent, and is not. */
function missingIn(values: Values): readonly WrongField[] {
  const required: readonly (readonly [field: keyof ReturnContent, isThere: boolean, sentence: string])[] = [
    [
      'strengths',
      isText(values.strengths),
      'Say what was done well. Every return has strengths as well as weaknesses.',
    ],
    ['weaknesses', isText(values.weaknesses), 'Say what could have been done better.'],
    ['childsVoice', values.childsVoice !== null, 'Say whether the child’s voice is evident.'],
    [
      'equalityConsidered',
      values.equalityConsidered !== null,
      'Say whether equality and diversity needs were considered.',
    ],
    [
      'historicalSystem',
      !values.historicalIssue || isText(values.historicalSystem),
      'Say which system or file the historical information was in.',
    ],
    [
      'historicalNote',
      !values.historicalIssue || isText(values.historicalNote),
      'Say what could not be reached or was missed, without any detail of the case.',
    ],
  ];
  return required.filter(([, isThere]) => !isThere).map(([field, , sentence]) => ({ field, sentence }));
}

function isText(text: string | null): boolean {
  return (text ?? '').trim() !== '';
}
