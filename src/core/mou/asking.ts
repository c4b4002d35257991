/**
 * Who is asked to sign for each agency today: its representative, or its substitute while the representative is away or
 * has passed it on. While nobody can sign, the step goes to the agency's senior sponsor, else to the chair: they cannot
 * sign, but are asked to have somebody named. Agencies that
 * signed or declined are left in peace.
 */
import type { PlainDate } from '../../base/time/plainDate.ts';
import { type Agency, type Appointment, appointedAs, currentOf, isAway, type Membership } from '../people/board.ts';
import { cellOf, type MouBooks, type MouVersion } from './standing.ts';

/** One agency whose signature is outstanding. */
export interface Asked {
  readonly agency: Agency;
  /** Whom the card goes to; null when nobody can sign, which the QA manager must know. */
  readonly appointment: Appointment | null;
  /**
   * Who is asked to have somebody named, when nobody can sign: the agency's senior sponsor, else the chair, each unless
   * away. Null when somebody can sign, or when there is no such person.
   */
  readonly toName: Appointment | null;
  readonly as: 'representative' | 'substitute';
  readonly representative: Appointment | null;
}

/** Whether the representative of an agency has said 'not me' about the version. */
export type HandedOver = (agency: string) => boolean;

/** Every active agency that has neither signed nor declined the version, with whom to ask. */
export function askedToSign(
  parts: { readonly books: MouBooks; readonly membership: Membership; readonly agencies: readonly Agency[] },
  version: MouVersion,
  when: { readonly day: PlainDate; readonly handedOver: HandedOver },
): readonly Asked[] {
  return parts.agencies
    .filter((agency) => agency.active && isOutstanding(parts.books, agency, version, when.day))
    .map((agency) => askedFor(parts.membership, agency, when));
}

function isOutstanding(books: MouBooks, agency: Agency, version: MouVersion, day: PlainDate): boolean {
  const { state } = cellOf(books, agency, version, day);
  return state === 'pending' || state === 'needs re-signing';
}

/** Whom to ask for one agency. */
export function askedFor(
  membership: Membership,
  agency: Agency,
  when: { readonly day: PlainDate; readonly handedOver: HandedOver },
): Asked {
  const representative = currentOf(membership, 'representative', agency.key, when.day);
  const substitute = currentOf(membership, 'substitute', agency.key, when.day);
  const passedOn = representative !== null && (isAway(representative, when.day) || when.handedOver(agency.key));
  const standIn = substitute !== null && isAway(substitute, when.day) ? null : substitute;
  const asked = passedOn
    ? { agency, appointment: standIn, as: 'substitute' as const, representative }
    : { agency, appointment: representative, as: 'representative' as const, representative };
  return { ...asked, toName: asked.appointment === null ? whoNames(membership, agency, when.day) : null };
}

function whoNames(membership: Membership, agency: Agency, day: PlainDate): Appointment | null {
  const sponsor = currentOf(membership, 'senior sponsor', agency.key, day);
  if (sponsor !== null && !isAway(sponsor, day)) return sponsor;
  return appointedAs(membership, 'chair', day).findLast((chair) => !isAway(chair, day)) ?? null;
}
