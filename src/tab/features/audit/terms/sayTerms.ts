/** Whether the terms are signed off and agreed, by whom and when, and whether the text was changed since. Pure. */
import { sayDate } from '../../../../base/time/plainDate.ts';
import type { AuditBook } from '../../../../core/audit/auditBook.ts';
import { rightDecisions } from '../../../../core/audit/path/decided.ts';
import { areTermsAgreed, isMethodSignedOff } from '../../../../core/audit/path/gates/terms.ts';
import { overrideOf } from '../../../../core/audit/path/overrides.ts';
import { methodFingerprint, termsFingerprint } from '../../../../core/audit/terms/termsContent.ts';

export interface Standing {
  readonly isMet: boolean;
  readonly sentence: string;
}

/** The sign-off of the method (R46). */
export function methodStanding(book: AuditBook): Standing {
  const fingerprint = book.itsTerms === null ? null : methodFingerprint(book.itsTerms, book.hash);
  const said = rightDecisions(book, 'method signed off', 'sign off method');
  const isMet = isMethodSignedOff(book);
  const shown = isMet ? said.findLast(({ row }) => row.fingerprint === fingerprint) : said.at(-1);
  const passed = isMet ? null : overrideOf(book, 'method');
  if (passed !== null) {
    return { isMet, sentence: `The method is not signed off. ${passed.by.title} let it pass: ${passed.reason}` };
  }
  if (shown === undefined) return { isMet, sentence: 'The method is not signed off yet.' };
  const sentence = `The method was signed off by ${shown.by.name} on ${sayDate(shown.on)}`;
  if (isMet) return { isMet, sentence: `${sentence}.` };
  const isSame = shown.row.fingerprint === fingerprint;
  return {
    isMet,
    sentence: isSame
      ? `${sentence}, who leads the audit: somebody else signs it off.`
      : `${sentence}. It was changed since, so it is signed off again.`,
  };
}

/** The sub group's agreement to exactly this text. */
export function agreedStanding(book: AuditBook): Standing {
  const fingerprint = book.itsTerms === null ? null : termsFingerprint(book.itsTerms, book.hash);
  const said = rightDecisions(book, 'terms of reference agreed', 'agree terms');
  const isMet = areTermsAgreed(book);
  const shown = isMet ? said.findLast(({ row }) => row.fingerprint === fingerprint) : said.at(-1);
  if (shown === undefined) return { isMet, sentence: 'The terms are not agreed yet.' };
  const minute = shown.row.minuteReference === null ? '' : ` (${shown.row.minuteReference})`;
  const sentence = `The terms were agreed on ${sayDate(shown.row.decidedOn)}${minute}, recorded by ${shown.by.name}`;
  if (isMet) return { isMet, sentence: `${sentence}.` };
  const why =
    shown.row.fingerprint === null
      ? 'It does not say which text, so it is recorded here again.'
      : 'The text was changed since, so it is agreed again.';
  return { isMet, sentence: `${sentence}. ${why}` };
}
