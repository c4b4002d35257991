/**
 * Who may sign the memorandum for an agency, and what must be right about it (R89-R91). Checked at every press, whatever the card that was pressed says.
 */
import { accept, acceptUnless, type Refusal, type Result, refuse } from '../../base/result.ts';
import type { Instant } from '../../base/time/instant.ts';
import { type PlainDate, sayDate } from '../../base/time/plainDate.ts';
import { dateIn, sayInstant } from '../../base/time/zone.ts';
import { refTo } from '../../lists/definition/columns.ts';
import { type Agency, type Appointment, currentOf, isAway, type Membership, type Person } from '../people/board.ts';
import type { SealedPart } from './chain.ts';
import { cellOf, claimOf, isWithdrawn, type MouBooks, type MouVersion, versionToSign } from './standing.ts';
import { isOtherText } from './versions/asIssued.ts';

export type SigningRefusal =
  | 'notRepresentative'
  | 'notYourTurn'
  | 'agencyNotActive'
  | 'noVersion'
  | 'versionNotCurrent'
  | 'alreadySigned'
  | 'alreadyDeclined'
  | 'textChanged'
  | 'textNotAsSigned'
  | 'notAccepted'
  | 'noSubstitute'
  | 'substituteIsRepresentative'
  | 'noReason';

/** In which capacity a person may act for the agency today. */
export interface Capacity {
  readonly as: 'representative' | 'substitute';
  readonly representative: Appointment;
}

/**
 * Whether the person may sign or decline for the agency on the day. The substitute may when it has come to them: the
 * representative is away, or has said 'not me'.
 * @param handedOver whether the representative has passed this version on
 */
export function capacityOf(
  membership: Membership,
  person: Person,
  agency: Agency,
  when: { readonly day: PlainDate; readonly handedOver: boolean },
): Result<Capacity, SigningRefusal> {
  const { day } = when;
  if (!agency.active)
    return refuse('agencyNotActive', `${agency.name} no longer takes part, so there is nothing to sign.`);
  const representative = currentOf(membership, 'representative', agency.key, day);
  if (representative === null) {
    return refuse(
      'notRepresentative',
      `${agency.name} has no named representative. The ${membership.terms.qaManager} can appoint one.`,
    );
  }
  if (representative.person.key === person.key) return accept({ as: 'representative', representative });
  const substitute = currentOf(membership, 'substitute', agency.key, day);
  if (substitute?.person.key !== person.key) {
    return refuse(
      'notRepresentative',
      `Only ${agency.name}'s named representative can do this: ${representative.person.title}.`,
    );
  }
  if (isAway(representative, day) || when.handedOver) return accept({ as: 'substitute', representative });
  return refuse(
    'notYourTurn',
    `${representative.person.title} is asked first. It comes to you as substitute when they are away or pass it on.`,
  );
}

/** What the card sends, already read into values. */
export interface SigningForm {
  readonly versionKey: string;
  /** Hash of the text that was on the card. */
  readonly textHash: string;
  readonly accepted: boolean;
  readonly substitute: NamedSubstitute | null;
}

/** Chosen from the agency's people, or entered: then only name and address, which give no rights. */
export type NamedSubstitute =
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'entered'; readonly name: string; readonly email: string | null };

/** Everything a signature is checked against, read afresh at the press. */
export interface SigningFacts {
  readonly membership: Membership;
  readonly books: MouBooks;
  readonly person: Person;
  readonly agency: Agency;
  readonly handedOver: boolean;
  readonly now: Instant;
  /** Hash of the text of the version to sign, as it now stands in the list. */
  readonly textHashNow: string;
}

/** A signature ready to be linked to the one before it. */
export type ReadySignature = Omit<SealedPart, 'sequence' | 'previousHash'>;

/** The version that may be signed and has not been, or why not. */
export function openVersion(
  facts: Pick<SigningFacts, 'books' | 'agency' | 'now'>,
  versionKey: string,
): Result<MouVersion, SigningRefusal> {
  const day = dateIn(facts.now);
  const version = versionToSign(facts.books, day);
  const asked = facts.books.versions.find((one) => one.key === versionKey);
  if (version === null) return refuse('noVersion', sayNotToSign(facts.books, asked, day));
  if (version.key !== versionKey) return refuse('versionNotCurrent', sayNotToSign(facts.books, asked, day));
  const cell = cellOf(facts.books, facts.agency, version, day);
  if (cell.state === 'signed') {
    const { signatory, signedAt } = cell.signature;
    return refuse(
      'alreadySigned',
      `Already signed for ${facts.agency.name} by ${signatory.title} on ${sayInstant(signedAt)}.`,
    );
  }
  return accept(version);
}

/** What became of the version that a card asks to sign, where it is not the one to sign, and what to do now. */
export function sayNotToSign(books: MouBooks, version: MouVersion | undefined, day: PlainDate): string {
  const toSign = versionToSign(books, day);
  if (version !== undefined && isWithdrawn(books, version, day)) {
    const next =
      toSign === null ? '' : ` ${toSign.name} is the one to sign: type "sign" to see where your agency stands.`;
    return `${version.name} was issued by mistake and has been withdrawn: there is nothing to sign here.${next}`;
  }
  if (toSign === null) return 'No memorandum is out for signature at the moment.';
  return `This card is about an earlier version. ${toSign.name} has replaced it: type "sign" to get the new card.`;
}

/** All that is wrong with a press of Sign at once, or the signature to write. */
export function prepareSignature(facts: SigningFacts, form: SigningForm): Result<ReadySignature, SigningRefusal> {
  const day = dateIn(facts.now);
  const open = openVersion(facts, form.versionKey);
  if (!open.ok) return open;
  const capacity = capacityOf(facts.membership, facts.person, facts.agency, { day, handedOver: facts.handedOver });
  if (!capacity.ok) return capacity;
  if (isOtherText(facts.books, open.value, facts.textHashNow)) return refuseOtherText(facts, open.value);
  const { representative, as } = capacity.value;
  const refusals = formRefusals(facts, form, representative);
  const substitute = form.substitute;
  return acceptUnless<ReadySignature, SigningRefusal>(refusals, {
    claim: claimOf(facts.agency.key, open.value.key, facts.books.renewsYearly, day),
    version: refTo(open.value),
    agency: refTo(facts.agency),
    signatory: refTo(facts.person),
    signedAs: as,
    representative: representative.person,
    substituteName: nameOf(substitute),
    substitute: substitute?.kind === 'person' ? refTo(substitute.person) : null,
    substituteEmail: addressOf(substitute),
    signedAt: facts.now,
    textHash: facts.textHashNow,
  });
}

/** Two texts under one name would be no agreement: nobody signs until it is put right. */
function refuseOtherText({ membership }: SigningFacts, { name }: MouVersion) {
  return refuse(
    'textNotAsSigned',
    `The text of ${name} is no longer the one that others have signed, so nobody can sign it now. Tell the ${membership.terms.qaManager}, who can put it back or issue a new version.`,
  );
}

function nameOf(substitute: NamedSubstitute | null): string {
  if (substitute === null) return '';
  return substitute.kind === 'person' ? substitute.person.name : substitute.name.trim();
}

/** Never an empty text: SharePoint keeps that as nothing, and the hash would no longer fit what is read. */
function addressOf(substitute: NamedSubstitute | null): string | null {
  const address = substitute?.kind === 'entered' ? (substitute.email?.trim() ?? '') : '';
  return address === '' ? null : address;
}

function formRefusals(
  facts: SigningFacts,
  form: SigningForm,
  representative: Appointment,
): readonly Refusal<SigningRefusal>[] {
  const refusals: Refusal<SigningRefusal>[] = [];
  if (form.textHash !== facts.textHashNow) {
    refusals.push({
      code: 'textChanged',
      sentence: 'The text has changed since this card was made. Type "sign" to get the new card.',
    });
  }
  if (!form.accepted)
    refusals.push({
      code: 'notAccepted',
      sentence: 'Tick the box to confirm that your agency accepts the memorandum.',
    });
  if (form.substitute === null || nameOf(form.substitute) === '') {
    refusals.push({
      code: 'noSubstitute',
      sentence: 'Name a substitute: who stands in when the representative cannot attend.',
    });
  } else if (isSamePerson(facts.membership, form.substitute, representative)) {
    refusals.push({
      code: 'substituteIsRepresentative',
      sentence: 'The substitute must be somebody other than the representative.',
    });
  }
  return refusals;
}

function isSamePerson(membership: Membership, substitute: NamedSubstitute, representative: Appointment): boolean {
  if (substitute.kind === 'person') return substitute.person.key === representative.person.key;
  const person = membership.people.find((one) => one.key === representative.person.key);
  const same = (a: string | null | undefined, b: string | null) =>
    a != null && b !== null && folded(a) !== '' && folded(a) === folded(b);
  const names = [representative.person.title, person?.name];
  return names.some((name) => same(name, substitute.name)) || same(person?.email, substitute.email);
}

function folded(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('en-GB');
}

/** Whether a press of Decline may be recorded. */
export function prepareDecline(
  facts: Pick<SigningFacts, 'membership' | 'books' | 'person' | 'agency' | 'handedOver' | 'now'>,
  form: { readonly versionKey: string; readonly reason: string },
): Result<{ readonly version: MouVersion; readonly reason: string }, SigningRefusal> {
  const day = dateIn(facts.now);
  const open = openVersion(facts, form.versionKey);
  if (!open.ok) return open;
  const capacity = capacityOf(facts.membership, facts.person, facts.agency, { day, handedOver: facts.handedOver });
  if (!capacity.ok) return capacity;
  const cell = cellOf(facts.books, facts.agency, open.value, day);
  if (cell.state === 'declined') {
    const { declinedBy, declinedAt } = cell.decline;
    return refuse(
      'alreadyDeclined',
      `Already declined by ${declinedBy.title} on ${sayDate(dateIn(declinedAt))}. You can still sign.`,
    );
  }
  const reason = form.reason.trim();
  if (reason === '') {
    const { qaManager } = facts.membership.terms;
    return refuse('noReason', `Say why your agency declines, so that the ${qaManager} can help.`);
  }
  return accept({ version: open.value, reason });
}
