/**
 * The work of a sample's year as rows: audits with the agencies that take part, actions, meetings, enquiries. Nobody has
 * answered anything yet and nothing is decided: that is for the people of the board.
 */
import type { actions } from '../../lists/actions.ts';
import type { auditParticipation } from '../../lists/auditParticipation.ts';
import type { audits } from '../../lists/audits.ts';
import type { NewRow } from '../../lists/definition/defineList.ts';
import type { externalEnquiries } from '../../lists/externalEnquiries.ts';
import type { meetings } from '../../lists/meetings.ts';
import type { SampleBoard } from './sampleBoard.ts';
import { refsInto } from './sampleRefs.ts';

type Rows<L> = readonly { readonly key: string; readonly values: NewRow<L> }[];

/** An audit is called what its programme item is called. */
function named(sample: SampleBoard) {
  const items = new Map(sample.programmeItems.map((item) => [item.key, item.name]));
  return sample.audits.map((audit) => ({ ...audit, name: items.get(audit.item) ?? audit.item }));
}

export function auditRows(sample: SampleBoard): Rows<typeof audits> {
  const item = refsInto<'programmeItems'>(sample.programmeItems);
  const person = refsInto<'people'>(sample.people);
  const orNull = (key: string | null) => (key === null ? null : person(key));
  const manager = sample.appointments.find((one) => one.role === 'QA manager')?.person ?? null;
  return named(sample).map(({ key, ...audit }) => ({
    key,
    values: {
      ...audit,
      item: item(audit.item),
      lead: orNull(audit.lead),
      jointLead: orNull(audit.jointLead),
      jointLeadIsLearning: false,
      qaManager: orNull(manager),
      areaManager: orNull(audit.areaManager),
      status: 'Under way',
    },
  }));
}

export function participationRows(sample: SampleBoard): Rows<typeof auditParticipation> {
  const audit = refsInto<'audits'>(named(sample));
  const agency = refsInto<'agencies'>(sample.agencies);
  const person = refsInto<'people'>(sample.people);
  return sample.auditParticipation.map(({ key, ...row }) => ({
    key,
    values: {
      ...row,
      audit: audit(row.audit),
      agency: agency(row.agency),
      lead: row.lead === null ? null : person(row.lead),
    },
  }));
}

/** Actions left from the year before: their audits are not in the sample. */
export function actionRows(sample: SampleBoard): Rows<typeof actions> {
  const agency = refsInto<'agencies'>(sample.agencies);
  const person = refsInto<'people'>(sample.people);
  return sample.actions.map(({ key, ...action }) => ({
    key,
    values: { ...action, audit: null, agency: agency(action.agency), owner: person(action.owner) },
  }));
}

export function meetingRows(sample: SampleBoard): Rows<typeof meetings> {
  const person = refsInto<'people'>(sample.people);
  return sample.meetings.map(({ key, ...meeting }) => ({
    key,
    values: { ...meeting, presenters: meeting.presenters.map(person), cancelled: false },
  }));
}

export function enquiryRows(sample: SampleBoard): Rows<typeof externalEnquiries> {
  const agency = refsInto<'agencies'>(sample.agencies);
  return sample.externalEnquiries.map(({ key, ...enquiry }) => ({
    key,
    values: { ...enquiry, link: null, agencies: enquiry.agencies.map(agency), closedOn: null },
  }));
}
