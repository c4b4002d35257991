/** What the guard says to the person who writes: what was found, and what to write instead. Never what stood there. */
import type { CaughtKind, GuardFinding } from './caught.ts';

/** How a case reference looks: two parts of letters and digits, made by the app. */
const exampleReference = 'SM-K7Q2';

const caseReference = `Write the case reference instead, for example ${exampleReference}.`;
const roleInstead = 'Write the role of the person instead, for example ‘the school nurse’.';

/** Each kind with its article, as in 'This looks like …'. */
const kindWords: Readonly<Record<CaughtKind, string>> = {
  email: 'an e-mail address',
  nhsNumber: 'an NHS number',
  pupilNumber: 'a unique pupil number',
  nationalInsurance: 'a National Insurance number',
  localPattern: 'a number of a local system',
  dateOfBirth: 'a date of birth',
  telephone: 'a telephone number',
  postcode: 'a postcode',
  name: 'a person’s name',
};

const instead: Readonly<Record<CaughtKind, string>> = {
  email: roleInstead,
  nhsNumber: caseReference,
  pupilNumber: caseReference,
  nationalInsurance: caseReference,
  localPattern: caseReference,
  dateOfBirth: 'Write the age instead, for example ‘7 years old’.',
  telephone: roleInstead,
  postcode: 'Write the area in words instead, for example ‘the east of the city’.',
  name: `If it is, write the role or the case reference instead, for example ‘the social worker’ or ${exampleReference}.`,
};

/** `an NHS number`. */
export function sayKind(kind: CaughtKind): string {
  return kindWords[kind];
}

/** What stands beside a text box: what it looks like, and what to write instead. */
export function sayCaught(kind: CaughtKind): string {
  return kind === 'name'
    ? `This looks like a person’s name. Is it? ${instead.name}`
    : `This looks like ${kindWords[kind]}, so it cannot be saved. ${instead[kind]}`;
}

/** The same for a form or a card with several fields: it names the field first. */
export function sayFinding({ heading, kind }: Pick<GuardFinding, 'heading' | 'kind'>): string {
  return kind === 'name'
    ? `‘${heading}’ holds what looks like a person’s name. Is it? ${instead.name}`
    : `‘${heading}’ holds what looks like ${kindWords[kind]}, so it cannot be saved. ${instead[kind]}`;
}

/** The answer to the question about names, where a form asks it. */
export const noPersonNamed = 'No real person is named';
