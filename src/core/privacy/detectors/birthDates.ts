/**
 * Dates of birth: a full date that the text itself ties to a birth or an age. A date alone passes, since audits are full
 * of the dates of meetings; so does 'born in 2009', which is a year group.
 */
import type { Detector, Span } from '../caught.ts';
import { before } from '../readText.ts';
import { datesIn } from './writtenDates.ts';

/** Words that announce a date of birth. The words between them and the date must be a few, and of one sentence. */
const announced =
  /(?:\bd\.? ?o\.? ?b\.?s?\b|\bdates?\s+of\s+birth\b|\bbirth ?dates?\b|\bbirthdays?\b|(?<!-)\bbirth(?= on| was on|:)|\bborn\b|\bturned \d{1,2}(?= on)|(?:\(|, )b\.?(?= ?$)|\(\*(?= ?$))([^;!?]{0,45})$/i;

/** What makes the words between them another sentence, or another matter. */
const otherMatter =
  /\d+(?!\d| weeks)|[.]\s+[A-Z]|\n\n|\b(due|by|met|meet|meeting|agreed|issued|published|reviewed|audit|audited|report|seen|visit|visited|missing|recorded in|included|updated)\b/;

const agedBefore = /\b(?:aged? \d{1,2}|\d{1,2} (?:years?|yrs?|months?) old|(?:fe)?male),?\s*\(?\s*$|\([mf],? $/i;
const saidAfter =
  /^\s*[(,]?\s*(?:(?:is|was)\s+(?:the|their|his|her)\s+)?(?:d\.?o\.?b\b|date of birth|birthday|birth date|\(?born\b(?! (?:in|of)))/i;
const agedAfter =
  /^\s*[),;]?\s*\(?(?:aged? \d{1,2}\b|(?:now )?\d{1,2} (?:years?|yrs?|months?) old|[,-]? ?(?:fe)?male\b)/i;

function isAnnounced(lead: string): boolean {
  const match = announced.exec(lead);
  return match !== null && !otherMatter.test(match[1] ?? '');
}

/** 'DOBs: first, second and third', or 'of the mother ..., of the father ...'. */
function isNextOf(plain: string, last: Span | undefined, date: Span): boolean {
  if (last === undefined || date.start - last.end > 30) return false;
  return /^\s*(?:,|and|&|\/|or)\s*(?:and\s+)?(?:(?:of|for) (?:the |his |her )?\w+\s+)?$/.test(
    plain.slice(last.end, date.start),
  );
}

function tellsBirth(plain: string, { start, end }: Span): boolean {
  const lead = before(plain, start, 65);
  const rest = plain.slice(end, end + 40);
  return isAnnounced(lead) || agedBefore.test(lead) || saidAfter.test(rest) || agedAfter.test(rest);
}

/** 'DOB 120309' is a date only behind such a word. */
const digitsOnly = /\bd\.?o\.?b\b[.: =]{1,3}(\d{6}|\d{8})(?!\d)/gi;

function inDigitsOnly(plain: string): readonly Span[] {
  return [...plain.matchAll(digitsOnly)].map((match) => {
    const end = match.index + match[0].length;
    return { start: end - (match[1] ?? '').length, end };
  });
}

export const birthDates: Detector = {
  kind: 'dateOfBirth',
  weight: 'stops',
  find: ({ plain }) => {
    const found: Span[] = [];
    for (const date of datesIn(plain)) {
      if (tellsBirth(plain, date) || isNextOf(plain, found.at(-1), date)) found.push(date);
    }
    return [...found, ...inDigitsOnly(plain)];
  },
};
