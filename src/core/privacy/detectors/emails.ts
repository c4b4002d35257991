/**
 * E-mail addresses, also those written with '(at)' to hide them. It looks around each sign that may stand for '@', over
 * a limited stretch, so that a long text of such signs costs no more than its length.
 * Source: RFC 5321, 4.5.3.1: a local part has at most 64 characters.
 */
import type { Detector, Span } from '../caught.ts';
import { before } from '../readText.ts';

const atSign = / @ |@\n?|%40| ?[([] ?[Aa][Tt] ?[)\]] ?| AT (?=\S{1,80}\.)| at (?=[\p{L}\d-]{1,63} dot )/gu;
const localPart = /[\p{L}\p{N}][\p{L}\p{N}._+'-]{0,63}$/u;
const domain =
  /^[\p{L}\p{N}-]{1,63}(?:(?:\.| ?[([] ?dot ?[)\]] ?| dot )[\p{L}\p{N}-]{1,63}){0,5}?(?:\.| ?[([] ?dot ?[)\]] ?| dot )\p{L}{2,24}(?![\p{L}\p{N}-]|\.[\p{L}\p{N}])/u;

function around(plain: string, start: number, end: number): Span | null {
  const local = localPart.exec(before(plain, start, 64));
  const host = domain.exec(plain.slice(end, end + 260));
  return local === null || host === null ? null : { start: start - local[0].length, end: end + host[0].length };
}

export const emails: Detector = {
  kind: 'email',
  weight: 'stops',
  find: ({ plain }) =>
    [...plain.matchAll(atSign)].flatMap((match) => {
      const found = around(plain, match.index, match.index + match[0].length);
      return found === null ? [] : [found];
    }),
};
