/**
 * Puts a sample board into the lists of a site. Loading it again changes nothing. The programme loads as recommended,
 * not approved: approval is the chair's to give. People load without an identity unless one is given, because only the
 * tenant knows who somebody is.
 */
import { slug } from '../../base/id.ts';
import { actions } from '../../lists/actions.ts';
import { agencies } from '../../lists/agencies.ts';
import { appointments } from '../../lists/appointments.ts';
import { auditParticipation } from '../../lists/auditParticipation.ts';
import { audits } from '../../lists/audits.ts';
import { auditTools } from '../../lists/auditTools.ts';
import { boardSettings, settingsKey, usualReminding } from '../../lists/boardSettings.ts';
import { contentAreas } from '../../lists/contentAreas.ts';
import type { ListDefinition } from '../../lists/definition/defineList.ts';
import { externalEnquiries } from '../../lists/externalEnquiries.ts';
import { meetings } from '../../lists/meetings.ts';
import { mouVersions } from '../../lists/mouVersions.ts';
import { people } from '../../lists/people.ts';
import { priorities } from '../../lists/priorities.ts';
import { programmeItems } from '../../lists/programmeItems.ts';
import { programmes } from '../../lists/programmes.ts';
import { terms } from '../../lists/terms.ts';
import type { ToolContent } from '../../lists/toolContent.ts';
import { type AddedMany, addMany, type KeyedValues } from '../lists/addMany.ts';
import type { BoardSite } from '../lists/site.ts';
import type { SampleBoard } from './sampleBoard.ts';
import { refsInto } from './sampleRefs.ts';
import { actionRows, auditRows, enquiryRows, meetingRows, participationRows } from './sampleWork.ts';

/** What one list received. */
export interface SampleLine extends AddedMany {
  readonly list: string;
}

/** Who a person of the sample is in this tenant. */
export interface SampleIdentity {
  readonly tenantId: string;
  readonly objectId: string;
  readonly email: string;
}

export interface SampleOptions {
  /** By the person's key in the sample; null leaves the person without an identity. */
  readonly identityOf: (personKey: string) => SampleIdentity | null;
  /** The channel in which the bot posts, where it is known. */
  readonly channelId: string | null;
  /** Audit tools to begin with; they are the product's own, not the sample's. */
  readonly tools: readonly { readonly name: string; readonly content: ToolContent }[];
  /** The mailbox from which guests get an e-mail with a link; none unless it is known. */
  readonly mailFrom?: string;
}

/** @throws Fault when a list cannot be read or written at all; refused rows are in the lines */
export async function loadSample(
  site: BoardSite,
  sample: SampleBoard,
  options: SampleOptions,
  report: (line: SampleLine) => void,
): Promise<void> {
  const put = async <Name extends string, C extends object>(
    list: ListDefinition<Name, C>,
    rows: readonly KeyedValues<C>[],
  ) => report({ list: list.displayName, ...(await addMany(site, list, rows)) });
  await put(boardSettings, [
    {
      key: settingsKey,
      values: {
        ...usualReminding,
        ...sample.settings,
        channelId: options.channelId,
        otherSiteId: null,
        mailFrom: options.mailFrom ?? null,
      },
    },
  ]);
  await put(
    terms,
    Object.entries(sample.terms).map(([term, says]) => ({
      key: term,
      values: { term: term as keyof typeof sample.terms, says },
    })),
  ); // the schema has these keys alone
  await put(
    agencies,
    sample.agencies.map(({ key, name, sector }) => ({
      key,
      values: { name, sector, active: true, notifyAddress: null },
    })),
  );
  await put(
    people,
    sample.people.map((person) => personRow(person, options)),
  );
  await put(appointments, appointmentRows(sample));
  await put(
    priorities,
    sample.priorities.map(({ key, ...values }) => ({ key, values })),
  );
  await put(contentAreas, contentAreaRows(sample));
  await put(
    programmes,
    sample.programmes.map(({ key, ...values }) => ({ key, values: { ...noFramework, ...values } })),
  );
  await put(programmeItems, itemRows(sample));
  await put(
    mouVersions,
    sample.mouVersions.map(({ key, ...values }) => ({ key, values: { ...values, changeNote: null } })),
  );
  await put(auditTools, toolRows(options.tools));
  await put(audits, auditRows(sample));
  await put(auditParticipation, participationRows(sample));
  await put(actions, actionRows(sample));
  await put(meetings, meetingRows(sample));
  await put(externalEnquiries, enquiryRows(sample));
}

/** The first version of each, which audits can use at once. */
function toolRows(tools: SampleOptions['tools']) {
  return tools.map(({ name, content }) => ({
    key: `tool-${slug(name)}-1`,
    values: { name, family: slug(name), version: 1, state: 'Published' as const, content },
  }));
}

const noFramework = { recommendedMinute: null, frameworkLink: null, frameworkVersion: null, closedOn: null };

function personRow(person: SampleBoard['people'][number], options: SampleOptions) {
  const identity = options.identityOf(person.key);
  return {
    key: person.key,
    values: {
      name: person.name,
      kind: person.kind,
      email: identity?.email ?? null,
      tenantId: identity?.tenantId ?? null,
      objectId: identity?.objectId ?? null,
      mri: null,
    },
  };
}

function appointmentRows(sample: SampleBoard) {
  const person = refsInto<'people'>(sample.people);
  const agency = refsInto<'agencies'>(sample.agencies);
  return sample.appointments.map((one) => ({
    key: one.key,
    values: {
      person: person(one.person),
      agency: one.agency === null ? null : agency(one.agency),
      role: one.role,
      startsOn: one.startsOn,
      endsOn: null,
      awayUntil: null,
    },
  }));
}

function contentAreaRows(sample: SampleBoard) {
  const priority = refsInto<'priorities'>(sample.priorities.map(({ key, short }) => ({ key, name: short })));
  return sample.contentAreas.map(({ key, priorities: keys, ...values }) => ({
    key,
    values: { ...values, priorities: keys.map(priority), namedByLeadership: false, evidence: null },
  }));
}

function itemRows(sample: SampleBoard) {
  const programme = refsInto<'programmes'>(
    sample.programmes.map(({ key, year }) => ({ key, name: `QA programme ${year}` })),
  );
  const area = refsInto<'contentAreas'>(sample.contentAreas);
  const person = refsInto<'people'>(sample.people);
  return sample.programmeItems.map(({ key, ...item }, at) => ({
    key,
    values: {
      ...item,
      programme: programme(item.programme),
      contentAreas: item.contentAreas.map(area),
      leads: item.leads.map(person),
      position: at + 1,
      firstQuarter: item.quarter,
      moves: null,
      status: 'Planned' as const,
      withdrawnReason: null,
      reAuditLink: null,
    },
  }));
}
