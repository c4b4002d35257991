import { describe, expect, it } from '@jest/globals';
import { agencyStandings } from '../../../../src/core/audit/people/agencyStanding.ts';
import { mixWarnings } from '../../../../src/core/audit/people/mix.ts';
import {
  prepareDaysConfirmed,
  prepareNewAgency,
  prepareParticipation,
  prepareRecordsAccess,
} from '../../../../src/core/audit/people/prepareAgency.ts';
import { rolesIn } from '../../../../src/core/audit/rights.ts';
import type { AnswerRow, Participation } from '../../../../src/core/duties/snapshot.ts';
import type { Person } from '../../../../src/core/people/board.ts';
import { aBook } from '../../../kit/auditBook.ts';
import { auditLead, auditPeople, stranger, subGroupMember, theAudit } from '../../../kit/auditPeople.ts';
import {
  anAgency,
  anAppointment,
  aPerson,
  chair,
  housing,
  housingRepresentative,
  police,
  policeRepresentative,
  policeSubstitute,
  qaManager,
  to,
} from '../../../kit/boardRows.ts';
import { day } from '../../../kit/clock.ts';
import { aDecisionBy, anAnswer, takesPart } from '../../../kit/dutyBoard.ts';
import { aDecline, aVersion, books, signedInOrder } from '../../../kit/mouRows.ts';

const today = day('2015-06-01');
const part = takesPart(police, theAudit, { daysAsked: 3 });
const basis = 'Children Act 2004, section 14B';

function standing(answers: readonly AnswerRow[] = [], more: Partial<Participation> = {}) {
  const [found] = agencyStandings(aBook({ participation: [{ ...part, ...more }], answers }), today);
  if (found === undefined) throw new TypeError('the agency takes part');
  return found;
}

const days = (by: Person, workingDays: number, more: Partial<AnswerRow> & { readonly when?: string } = {}) =>
  anAnswer(by, 'days confirmed', { subject: part.key, workingDays, ...more });
const access = (by: Person, said: string | null = basis, more: Partial<AnswerRow> = {}) =>
  anAnswer(by, 'records access agreed', { subject: part.key, said, ...more });

const codes = (result: { readonly ok: boolean; readonly refusals?: readonly { readonly code: string }[] }) =>
  result.refusals?.map((one) => one.code) ?? [];

describe('days of staff time', () => {
  it('are those that the agency said last; none are known before', () => {
    expect(standing().daysConfirmed).toBeNull();
    const said = [
      days(policeRepresentative, 2, { when: '2015-05-01 09:00' }),
      days(policeSubstitute, 3, { when: '2015-05-02 09:00' }),
    ];
    expect(standing(said).daysConfirmed).toBe(3);
    expect(standing([days(policeRepresentative, 0)]).daysConfirmed).toBe(0);
  });

  it('are not said by another agency, by the lead of the audit, or by nobody', () => {
    for (const person of [housingRepresentative, auditLead, chair, stranger]) {
      expect(standing([days(person, 3)]).daysConfirmed).toBeNull();
    }
    expect(standing([{ ...days(policeRepresentative, 3), createdBy: { kind: 'unknown' } }]).daysConfirmed).toBeNull();
    const forged = { ...days(stranger, 3), person: to(policeRepresentative) };
    expect(standing([forged]).daysConfirmed).toBeNull();
  });

  it('are said by the agency’s own lead, and by the QA manager who says how it is known', () => {
    expect(standing([days(policeSubstitute, 3)], { lead: to(policeSubstitute) }).daysConfirmed).toBe(3);
    expect(standing([days(qaManager, 3)]).daysConfirmed).toBeNull();
    expect(standing([days(qaManager, 3, { said: 'By telephone on 29 May.' })]).daysConfirmed).toBe(3);
  });

  it('are prepared for those who may, as a whole number', () => {
    const asked = { person: policeRepresentative.key, day: today, participation: part.key, workingDays: 3 };
    const book = aBook({ participation: [part] });
    expect(prepareDaysConfirmed(book, asked)).toMatchObject({
      ok: true,
      value: { kind: 'days confirmed', subject: part.key, workingDays: 3, duty: null, person: null },
    });
    expect(codes(prepareDaysConfirmed(book, { ...asked, workingDays: 1.5 }))).toEqual(['noDays']);
    expect(codes(prepareDaysConfirmed(book, { ...asked, workingDays: -1 }))).toEqual(['noDays']);
    expect(codes(prepareDaysConfirmed(book, { ...asked, person: housingRepresentative.key }))).toEqual([
      'notPermitted',
    ]);
    expect(codes(prepareDaysConfirmed(book, { ...asked, person: qaManager.key }))).toEqual(['noReason']);
    expect(codes(prepareDaysConfirmed(book, { ...asked, participation: 'none' as typeof part.key }))).toEqual([
      'notFound',
    ]);
  });
});

describe('access to records', () => {
  it('is agreed by the agency, with its basis and when', () => {
    expect(standing([access(policeRepresentative)]).accessAgreed).toMatchObject({
      by: { title: policeRepresentative.name },
      basis,
    });
  });

  it('is not agreed without a basis, by others, or about another audit', () => {
    for (const row of [
      access(policeRepresentative, null),
      access(policeRepresentative, 'yes'),
      access(housingRepresentative),
      access(subGroupMember),
    ]) {
      expect(standing([row]).accessAgreed).toBeNull();
    }
    expect(standing([access(policeRepresentative, basis, { subject: 'another-part' })]).accessAgreed).toBeNull();
  });

  it('is prepared with a basis, and a whole link to the agreement', () => {
    const book = aBook({ participation: [part] });
    const asked = { person: policeSubstitute.key, day: today, participation: part.key, basis };
    const evidence = 'https://board.example/agreement.pdf';
    expect(prepareRecordsAccess(book, { ...asked, evidence })).toMatchObject({
      ok: true,
      value: { said: basis, evidence },
    });
    expect(codes(prepareRecordsAccess(book, { ...asked, basis: '' }))).toEqual(['noBasis']);
    for (const link of ['http://board.example', 'https://a:b@board.example/', 'agreement.pdf', 'javascript:alert(1)']) {
      expect(codes(prepareRecordsAccess(book, { ...asked, evidence: link }))).toEqual(['badLink']);
    }
    expect(codes(prepareRecordsAccess(book, { ...asked, person: auditLead.key }))).toEqual(['notPermitted']);
  });
});

describe('the memorandum of an agency in an audit', () => {
  const version = aVersion(1);
  const found = async (more: Parameters<typeof aBook>[0]) =>
    agencyStandings(aBook({ participation: [part], ...more }), today)[0]?.mou;

  it('is current, declined, to be signed again, or not signed', async () => {
    const signatures = await signedInOrder([{ agency: police, signatory: policeRepresentative, version }]);
    expect(await found({ books: books({ signatures }) })).toBe('current');
    expect(await found({ books: books({ declines: [aDecline(police, version, policeRepresentative)] }) })).toBe(
      'declined',
    );
    const newer = aVersion(2, { effectiveFrom: day('2015-05-01') });
    expect(await found({ books: books({ versions: [version, newer], signatures }) })).toBe('needs re-signing');
    expect(await found({ books: books() })).toBe('not signed');
    expect(await found({ books: books({ versions: [] }) })).toBe('not signed');
  });

  it('may be excepted by the chair, also for an agency that declined', async () => {
    const decisions = [
      aDecisionBy(chair, 'MoU exception', theAudit.key, {
        agency: to(police),
        reason: 'Agreed with its chief officer.',
      }),
    ];
    const declined = books({ declines: [aDecline(police, version, policeRepresentative)] });
    expect(await found({ books: declined, decisions })).toBe('exception');
  });
});

describe('the part of an agency', () => {
  const book = aBook({ participation: [part] });
  const asked = { person: auditLead.key, day: today, participation: part.key };

  it('is changed by those who lead the audit', () => {
    const changes = { daysAsked: 4, lead: to(policeSubstitute) };
    expect(prepareParticipation(book, { ...asked, changes })).toEqual({ ok: true, value: changes });
    expect(codes(prepareParticipation(book, { ...asked, person: subGroupMember.key, changes }))).toEqual([
      'notPermitted',
    ]);
  });

  it('can be led by an auditor whom the agency has appointed, and by nobody else of the team', () => {
    const auditor = aPerson('Police auditor');
    const membership = {
      ...auditPeople,
      people: [...auditPeople.people, auditor],
      appointments: [...auditPeople.appointments, anAppointment(auditor, 'agency auditor', { agency: police })],
    };
    const withAuditor = { ...book, board: { ...book.board, membership } };
    const changes = { lead: to(auditor) };
    expect(prepareParticipation(withAuditor, { ...asked, changes })).toEqual({ ok: true, value: changes });
    expect(codes(prepareParticipation(book, { ...asked, changes }))).toEqual(['notOfAgency']);
    // The appointment by itself gives no right in the audit: being named does.
    expect(rolesIn(withAuditor, auditor.key, today)).toEqual([]);
  });

  it('has a lead of its own people, and was settled on no day to come', () => {
    expect(codes(prepareParticipation(book, { ...asked, changes: { lead: to(housingRepresentative) } }))).toEqual([
      'notOfAgency',
    ]);
    expect(codes(prepareParticipation(book, { ...asked, changes: { confirmedOn: day('2015-06-02') } }))).toEqual([
      'inFuture',
    ]);
  });

  it('begins once, for an agency that is active', () => {
    const asking = { person: qaManager.key, day: today, daysAsked: null };
    expect(prepareNewAgency(book, { ...asking, agency: housing })).toMatchObject({
      ok: true,
      value: { agency: { key: housing.key }, confirmedOn: '2015-06-01', casesDue: 0 },
    });
    expect(codes(prepareNewAgency(book, { ...asking, agency: police }))).toEqual(['alreadyThere']);
    expect(codes(prepareNewAgency(book, { ...asking, agency: anAgency('Gone', { active: false }) }))).toEqual([
      'notActive',
    ]);
    expect(codes(prepareNewAgency(book, { ...asking, agency: housing, person: policeRepresentative.key }))).toEqual([
      'notPermitted',
    ]);
  });
});

describe('the mix of those who take part', () => {
  const row = (more: Partial<Participation>) => ({ ...part, ...more });

  it('is good with two levels and two roles', () => {
    const participation = [
      row({ leadLevel: 'Practitioner', leadRole: 'Nurse' }),
      row({ leadLevel: 'Senior manager', leadRole: 'Head of service' }),
    ];
    expect(mixWarnings({ participation })).toEqual([]);
  });

  it('warns of one level, one role, and levels that are not known', () => {
    const same = [
      row({ leadLevel: 'Senior manager', leadRole: 'Head of service' }),
      row({ leadLevel: 'Senior manager', leadRole: ' head of Service' }),
    ];
    expect(mixWarnings({ participation: same })).toHaveLength(2);
    expect(mixWarnings({ participation: [...same, row({})] }).at(-1)).toBe(
      'The level is not known of 1 of 3 leads of agencies.',
    );
  });
});
