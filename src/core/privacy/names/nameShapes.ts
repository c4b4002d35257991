/**
 * The ways in which a text names a person, each as one question about one word: where does a name begin here, if one does?
 * They see words, never grammar, so they may only make the guard ask.
 */
import { doubleGivenNames, plainGivenNames } from './givenNames.ts';
import { isCapital, type NameWord } from './nameWords.ts';
import { placeTitles, placeWords, plainWords } from './plainWords.ts';

/** Says at which word a name begins because of the word at `at`; null where none does. */
export type NameShape = (words: readonly NameWord[], at: number) => number | null;

const titles = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof', 'professor', 'rev', 'reverend', 'sir', 'sgt']);
/** Police ranks are titles only in capital letters. */
const ranks = new Set(['PC', 'DC', 'DS', 'DI', 'PCSO', 'WPC', 'DCI']);

const roles = new Set(
  (
    'mother father mum dad stepmother stepfather stepdad stepmum brother sister sibling siblings aunt uncle cousin niece nephew son daughter twin twins ' +
    'grandmother grandfather gran nan grandad grandparent parent partner husband wife boyfriend girlfriend child boy girl baby pupil student carer carers ' +
    'worker visitor nurse midwife teacher doctor gp sw hv iro officer called named names auditor'
  ).split(' '),
);

/** Surnames that are also places: after a given name they make a person ('Emma Green'). */
const surnamePlaces = new Set(['hill', 'green', 'park', 'hall', 'lane', 'ward', 'field', 'church', 'court', 'grove']);

/** Names that are also words in small letters. */
const smallWords = new Set(
  'carol daisy jade iris violet holly robin heather verity lacey mike jimmy harry peter norma angel'.split(' '),
);

/** Before an initial, these make it a place in a paper ('Appendix A. Neighbours'). */
const numbered = new Set(
  'appendix section part annex table child parent question option level grade band lead item case group step plan'.split(
    ' ',
  ),
);

/** The first part of a double name ('amy' of `Amy-Leigh`). */
function firstPart(bare: string): string {
  return bare.split('-', 1)[0] ?? bare;
}

const isAcronym = (one: NameWord) => one.asWritten.length <= 6 && one.asWritten === one.asWritten.toUpperCase();

/** Whether a word with a capital letter may be a surname: no word of this work, no place. */
export function maybeSurname(one: NameWord | undefined): one is NameWord {
  return one !== undefined && isCapital(one) && !plainWords.has(one.bare) && !placeWords.has(one.bare);
}

/** Whether words from here on, each beginning with a capital letter, lead up to a place ('Margaret Hale Building'). */
function leadsToPlace(words: readonly NameWord[], at: number): boolean {
  if (placeTitles.has(words[at - 1]?.bare ?? '') && words[at]?.gap.trim() === '') return true;
  for (let next = at + 1; next < at + 5; next++) {
    const one = words[next];
    if (one === undefined || !isCapital(one) || one.gap !== ' ') return false;
    if (placeWords.has(one.bare)) return !(surnamePlaces.has(one.bare) && next === at + 1);
  }
  return false;
}

/** 'Jordan', also alone and in small letters. */
const byGivenName: NameShape = (words, at) => {
  const one = words[at];
  if (one === undefined || !plainGivenNames.has(firstPart(one.bare))) return null;
  if (!isCapital(one)) return one.bare.length > 3 && !smallWords.has(one.bare) ? at : null;
  return leadsToPlace(words, at) ? null : at;
};

/** 'Grace Okafor', where the given name is also a word. */
const byDoubleGivenName: NameShape = (words, at) => {
  const [one, next] = [words[at], words[at + 1]];
  if (one === undefined || !doubleGivenNames.has(firstPart(one.bare)) || !isCapital(one)) return null;
  return maybeSurname(next) && next.gap === ' ' && !isAcronym(next) && !leadsToPlace(words, at) ? at : null;
};

/** What people do in a text and months, hopes and colours do not. */
const personal = new Set([
  'said',
  'says',
  'told',
  'tells',
  'disclosed',
  'felt',
  'feels',
  'lives',
  'attends',
  'wants',
  'wanted',
]);

/** 'Grace told her teacher'. */
const byPersonalVerb: NameShape = (words, at) => {
  const [one, next] = [words[at], words[at + 1]];
  if (one === undefined || !doubleGivenNames.has(one.bare) || !isCapital(one)) return null;
  return next?.gap === ' ' && personal.has(next.asWritten) ? at : null;
};

function isTitle(one: NameWord): boolean {
  return ranks.has(one.asWritten) || (titles.has(one.bare) && /^\p{Lu}/u.test(one.asWritten));
}

/** 'Mrs Pemberton', 'Mr T. Hale', 'PC Brannigan'. */
const byTitle: NameShape = (words, at) => {
  const one = words[at];
  if (one === undefined || !isTitle(one)) return null;
  let next = at + 1;
  while (words[next]?.asWritten.length === 1 && next < at + 3) next++;
  return maybeSurname(words[next]) && /^\.? {1,2}$/.test(words[at + 1]?.gap ?? '') ? at + 1 : null;
};

/** Small letters before a name may stand anywhere; a role with a capital letter needs a sign between ('Mother: ...'). */
function joinsRole(role: NameWord, next: NameWord): boolean {
  return /^\p{Ll}/u.test(role.asWritten) || isAcronym(role)
    ? /^[ ,:(]{1,3}$/.test(next.gap)
    : /^ ?[,:(] ?$/.test(next.gap);
}

/** 'mother (Kelly ...', 'a child called ...', 'IRO ...'. */
const byRole: NameShape = (words, at) => {
  const [role, next] = [words[at], words[at + 1]];
  if (role === undefined || next === undefined || !roles.has(role.bare)) return null;
  return maybeSurname(next) && !isAcronym(next) && joinsRole(role, next) && !leadsToPlace(words, at + 1)
    ? at + 1
    : null;
};

/** "the child's name is ...", 'known as ...', 'father is ...'. */
const bySaying: NameShape = (words, at) => {
  const [one, verb, next] = [words[at], words[at + 1], words[at + 2]];
  if (one === undefined || !(one.bare === 'name' || one.bare === 'known' || roles.has(one.bare))) return null;
  const isSaid = one.bare === 'known' ? verb?.bare === 'as' : verb?.bare === 'is' || verb?.bare === 'was';
  return isSaid && maybeSurname(next) && !isAcronym(next) && next.gap === ' ' ? at + 2 : null;
};

/** 'the Whitfield family', 'Baby Whitfield'. */
const byFamily: NameShape = (words, at) => {
  const [first, next, last] = [words[at], words[at + 1], words[at + 2]];
  if (first?.bare !== 'the' && first?.bare !== 'baby') return null;
  if (!maybeSurname(next) || isAcronym(next) || next.gap !== ' ') return null;
  const isFamily = first.bare === 'the' && last?.asWritten === 'family' && last.gap === ' ';
  return isFamily || first.asWritten === 'Baby' ? at + 1 : null;
};

/** 'the file of T. Benson'. */
const byInitial: NameShape = (words, at) => {
  const [one, next] = [words[at], words[at + 1]];
  if (one === undefined || one.asWritten.length > 1 || !/^\p{Lu}$/u.test(one.asWritten)) return null;
  // At the beginning of a line it numbers a paragraph.
  if (!one.gap.endsWith(' ')) return null;
  if (numbered.has(words[at - 1]?.bare ?? '')) return null;
  return maybeSurname(next) && /^\. ?$/.test(next.gap) ? at : null;
};

export const nameShapes: readonly NameShape[] = [
  byGivenName,
  byDoubleGivenName,
  byPersonalVerb,
  byTitle,
  byRole,
  bySaying,
  byFamily,
  byInitial,
];
