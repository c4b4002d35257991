/**
 * The shape of a sample board on disk (`manifest/samples/*.json`): a board in the words of its framework, with keys in
 * place of references. Parsed once, here; nothing else in the product knows the file.
 */
import { z } from 'zod';
import { isKey } from '../../base/id.ts';
import { parseInstant } from '../../base/time/instant.ts';
import { parsePlainDate } from '../../base/time/plainDate.ts';
import { sectors } from '../../lists/agencies.ts';
import { roles } from '../../lists/appointments.ts';
import { coreBusinessKinds, organisationalKinds, practiceKinds } from '../../lists/contentAreas.ts';
import { meetingKinds } from '../../lists/meetings.ts';
import { activityTypes, minimumFunctions, quarterNames } from '../../lists/programmeItems.ts';
import { termNames } from '../../lists/terms.ts';

const key = z.string().refine(isKey, 'not a key');
const day = z.string().transform((raw, context) => {
  const parsed = parsePlainDate(raw);
  if (parsed !== null) return parsed;
  context.addIssue({ code: 'custom', message: 'not a date' });
  return z.NEVER;
});
const opened = z.string().transform((raw, context) => {
  const parsed = parseInstant(raw);
  if (parsed !== null) return parsed;
  context.addIssue({ code: 'custom', message: 'not a moment' });
  return z.NEVER;
});
const textOrNull = z.string().nullable().default(null);
const keyOrNull = key.nullable().default(null);
const dayOrNull = day.nullable().default(null);

const schema = z.object({
  about: z.string(),
  /** Board time at which the local workplace opens the sample. */
  opensOn: opened,
  settings: z.object({
    boardName: z.string(),
    businessPlanPeriod: z.string(),
    mouRenewsYearly: z.boolean(),
    signWithinWorkingDays: z.number().int(),
  }),
  terms: z.record(z.enum(termNames), z.string()),
  agencies: z.array(z.object({ key, name: z.string(), sector: z.enum(sectors) })),
  people: z.array(
    z.object({
      key,
      name: z.string(),
      kind: z.enum(['member', 'guest']),
      teamRole: z.enum(['owner', 'member', 'guest']),
      personalInstall: z.boolean(),
      caption: z.string(),
    }),
  ),
  appointments: z.array(z.object({ key, person: key, role: z.enum(roles), agency: key.nullable(), startsOn: day })),
  priorities: z.array(z.object({ key, short: z.string(), wording: z.string(), period: z.string() })),
  contentAreas: z.array(
    z.object({
      key,
      name: z.string(),
      kind: z.enum([...practiceKinds, ...organisationalKinds]),
      years: z.array(z.string()),
      priorities: z.array(key),
      reviewAction: textOrNull,
      coreBusiness: z.array(z.enum(coreBusinessKinds)),
    }),
  ),
  programmes: z.array(z.object({ key, year: z.string(), recommendedOn: day.nullable().default(null) })),
  programmeItems: z.array(
    z.object({
      key,
      programme: key,
      name: z.string(),
      contentAreas: z.array(key),
      quarter: z.enum(quarterNames),
      activities: z.array(z.enum(activityTypes)),
      leads: z.array(key),
      functions: z.array(z.enum(minimumFunctions)),
      focus: textOrNull,
      leadNote: textOrNull,
      fedBy: z.array(z.string()).default([]),
      waitingFor: textOrNull,
      isNew: z.boolean().default(false),
      notes: textOrNull,
      reAuditOf: textOrNull,
      delayReason: textOrNull,
      carriedFrom: textOrNull,
    }),
  ),
  mouVersions: z.array(
    z.object({
      key,
      name: z.string(),
      number: z.number().int(),
      wording: z.string(),
      issuedOn: day,
      signBy: day,
      effectiveFrom: day,
      reviewOn: day,
    }),
  ),
  audits: z.array(
    z.object({
      key,
      item: key,
      lead: keyOrNull,
      jointLead: keyOrNull,
      areaManager: keyOrNull,
      returnsOpenOn: dayOrNull,
      returnsDueOn: dayOrNull,
      reportDueOn: dayOrNull,
    }),
  ),
  auditParticipation: z.array(
    z.object({
      key,
      audit: key,
      agency: key,
      confirmedOn: day,
      lead: keyOrNull,
      casesDue: z.number().int(),
      casesReturned: z.number().int().default(0),
      returnsDueOn: dayOrNull,
    }),
  ),
  actions: z.array(
    z.object({ key, name: z.string(), wording: z.string(), agency: key, owner: key, agreedOn: day, dueOn: day }),
  ),
  meetings: z.array(
    z.object({
      key,
      name: z.string(),
      kind: z.enum(meetingKinds),
      heldOn: day,
      papersDueOn: dayOrNull,
      presenters: z.array(key),
    }),
  ),
  externalEnquiries: z.array(
    z.object({ key, name: z.string(), from: z.string(), receivedOn: day, dueOn: day, agencies: z.array(key) }),
  ),
});

export type SampleBoard = z.infer<typeof schema>;

/** @throws z.ZodError naming every place that does not fit */
export function parseSample(raw: unknown): SampleBoard {
  return schema.parse(raw);
}
