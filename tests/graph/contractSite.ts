/** What the contract of the lists needs to be run on a site, and the rows it writes there. */
import { keyOf } from '../../src/base/id.ts';
import type { BoardSite } from '../../src/graph/lists/site.ts';
import type { agencies } from '../../src/lists/agencies.ts';
import type { appointments } from '../../src/lists/appointments.ts';
import type { NewRow } from '../../src/lists/definition/defineList.ts';
import type { mouSignatures } from '../../src/lists/mouSignatures.ts';
import { day } from '../kit/clock.ts';

/** A site made ready for a board, opened as one of its people. */
export interface ContractSite {
  readonly chair: BoardSite;
  readonly qaManager: BoardSite;
  readonly subGroup: BoardSite;
  readonly representative: BoardSite;
  /** In the team, in none of the board's groups. */
  readonly outsider: BoardSite;
  readonly app: BoardSite;
  /** Entra object id of the QA manager. */
  readonly qaManagerId: string;
}

export const anAgency = (name: string): NewRow<typeof agencies> => ({
  name,
  sector: 'Other',
  active: true,
  notifyAddress: null,
});

export const anAppointment = (role: NewRow<typeof appointments>['role']): NewRow<typeof appointments> => ({
  person: { key: keyOf('somebody'), title: 'Somebody' },
  agency: { key: keyOf('police'), title: 'Police' },
  role,
  startsOn: day('2015-04-01'),
  endsOn: null,
  awayUntil: null,
});

export const aSignature = (sequence: number, claim: string): NewRow<typeof mouSignatures> => ({
  sequence,
  claim,
  version: { key: keyOf('mou-1'), title: 'Version 1' },
  agency: { key: keyOf('police'), title: 'Police' },
  signatory: { key: keyOf('p'), title: 'Police representative' },
  signedAs: 'representative',
  representative: { key: keyOf('p'), title: 'Police representative' },
  substituteName: 'Police substitute',
  substitute: null,
  substituteEmail: null,
  signedAt: '2015-03-16T10:04:00Z' as NewRow<typeof mouSignatures>['signedAt'], // an instant in its one shape
  textHash: 'a'.repeat(64),
  previousHash: '0'.repeat(64),
  hash: 'b'.repeat(64),
});
