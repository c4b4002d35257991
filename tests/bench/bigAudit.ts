/**
 * An audit as large as one gets: so many agencies, cases and actions, with the library's own tool of thirty questions, every
 * return sent. Made by counting, so that it is the same each time; written as the site's owner through Graph.
 */

import { keyOf, type Ref } from '../../src/base/id.ts';
import { addDays } from '../../src/base/time/plainDate.ts';
import { questionsOf } from '../../src/core/audit/tool/askedOf.ts';
import { startingTools } from '../../src/core/audit/tool/library/startingTools.ts';
import { addAll } from '../../src/graph/lists/addMany.ts';
import type { BoardSite } from '../../src/graph/lists/site.ts';
import { provisionAgencies } from '../../src/graph/provision/agencyLists.ts';
import type { SharePointApi } from '../../src/graph/sharepoint/sharePointApi.ts';
import { actions } from '../../src/lists/actions.ts';
import { agencies } from '../../src/lists/agencies.ts';
import { caseReturnsOf } from '../../src/lists/agencyLists.ts';
import { auditCases } from '../../src/lists/auditCases.ts';
import { auditParticipation } from '../../src/lists/auditParticipation.ts';
import { audits } from '../../src/lists/audits.ts';
import { auditTools } from '../../src/lists/auditTools.ts';
import { day } from '../kit/clock.ts';

export interface Size {
  readonly agencies: number;
  readonly cases: number;
  readonly actions: number;
}

const ref = <Name extends string>(key: string, title: string): Ref<Name> => ({ key: keyOf<Name>(key), title });
const counted = <T>(count: number, make: (at: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, at) => make(at));

/** @returns the key of the audit */
export async function addBigAudit(
  site: BoardSite,
  sharePoint: SharePointApi,
  { name, size }: { readonly name: string; readonly size: Size },
): Promise<string> {
  const [tool] = startingTools;
  if (tool === undefined) throw new Error('the library has a tool');
  const own = (kind: string, at: number) => `${name}-${kind}-${at}`;
  const audit = ref<'audits'>(name, `Audit ${name}`);
  const owner = ref<'people'>('police-representative', 'Police representative');
  const partners = counted(size.agencies, (at) => ({
    key: keyOf<'agencies'>(own('agency', at)),
    name: `Agency ${name} ${at}`,
    listName: null,
  }));
  const cases = counted(size.cases, (at) => `B${name.charAt(0).toUpperCase()}-${1000 + at}`);
  await addAll(
    site,
    agencies,
    partners.map(({ key, name: called }) => ({
      key,
      values: { name: called, sector: 'Other' as const, active: true },
    })),
  );
  await provisionAgencies(site, sharePoint, { list: () => undefined, permission: () => undefined });
  await addAll(site, auditTools, [
    {
      key: `tool-${name}`,
      values: { name: tool.name, family: name, version: 1, state: 'Published', content: tool.content },
    },
  ]);
  await addAll(site, audits, [
    {
      key: name,
      values: {
        name: audit.title,
        item: ref<'programmeItems'>('2015-16-p2', 'Substance Misuse (Neglect)'),
        jointLeadIsLearning: false,
        tool: ref<'auditTools'>(`tool-${name}`, tool.name),
        status: 'Under way',
      },
    },
  ]);
  await addAll(
    site,
    auditParticipation,
    partners.map((agency) => ({
      key: `${name}-${agency.key}`,
      values: {
        audit,
        agency: ref<'agencies'>(agency.key, agency.name),
        casesDue: size.cases,
        casesReturned: size.cases,
      },
    })),
  );
  await addAll(
    site,
    auditCases,
    cases.map((reference, at) => ({
      key: own('case', at),
      values: { reference, audit, stratum: 'All cases', drawn: at + 1, agencies: [], state: 'In the audit' as const },
    })),
  );
  await addAll(
    site,
    actions,
    counted(size.actions, (at) => {
      const agency = partners[at % partners.length];
      if (agency === undefined) throw new Error('there is an agency');
      return {
        key: own('action', at),
        values: {
          name: `Action ${at}`,
          wording: 'The training plan is brought up to date and shared with every team.',
          audit,
          agency: ref<'agencies'>(agency.key, agency.name),
          owner,
          agreedOn: day('2015-03-01'),
          dueOn: addDays(day('2015-06-01'), at % 90),
        },
      };
    }),
  );
  const questions = questionsOf(tool.content).map(({ question }) => question);
  const grades = tool.content.scale?.grades ?? [];
  for (const agency of partners) {
    await addAll(
      site,
      caseReturnsOf(agency),
      cases.map((reference, at) => ({
        key: `${name}.${reference.toLowerCase()}.${agency.key}`.slice(0, 80),
        values: {
          reference,
          audit,
          agency: ref<'agencies'>(agency.key, agency.name),
          state: 'Submitted' as const,
          strengths: 'The family was seen together and the plan was explained in plain words.',
          weaknesses: 'The chronology was not shared with the core group.',
          historicalIssue: false,
          childsVoice: 'Partly' as const,
          equalityConsidered: 'Yes' as const,
          characteristics: [],
          answers: Object.fromEntries(
            questions.map((question, number) => {
              const grade = grades[(at + number) % Math.max(grades.length, 1)]?.id ?? 'Yes';
              const value = question.type === 'grade' ? grade : question.type === 'number' ? 3 : 'Yes';
              return [question.id, { value, notApplicable: false, evidence: null }];
            }),
          ),
        },
      })),
    );
  }
  return name;
}
