/**
 * The personal-data guard over what stands in the lists that people fill: SharePoint takes any text from whoever may write,
 * so what was typed past our screens is looked through as well (N5). Told is the list and the heading of the field, never
 * the text; nothing is taken out, which only people can do. Case returns have a look of their own (`judgeReturns.ts`). Names
 * are left to whoever writes them: the form asks, and they have answered it or can.
 */
import type { GuardKnowledge } from '../../src/core/privacy/caught.ts';
import { guardRow } from '../../src/core/privacy/guardValues.ts';
import { guardKnowledgeOf } from '../../src/core/privacy/knowledge.ts';
import { actions } from '../../src/lists/actions.ts';
import { agencies } from '../../src/lists/agencies.ts';
import { answers } from '../../src/lists/answers.ts';
import { auditCases } from '../../src/lists/auditCases.ts';
import { auditParticipation } from '../../src/lists/auditParticipation.ts';
import { auditSamples } from '../../src/lists/auditSamples.ts';
import { audits } from '../../src/lists/audits.ts';
import { auditTools } from '../../src/lists/auditTools.ts';
import { boardSettings } from '../../src/lists/boardSettings.ts';
import { decisions } from '../../src/lists/decisions.ts';
import type { AnyList } from '../../src/lists/definition/defineList.ts';
import { externalEnquiries } from '../../src/lists/externalEnquiries.ts';
import { findings } from '../../src/lists/findings.ts';
import { learning } from '../../src/lists/learning.ts';
import { meetings } from '../../src/lists/meetings.ts';
import { moderations } from '../../src/lists/moderations.ts';
import { mouVersions } from '../../src/lists/mouVersions.ts';
import { programmeItems } from '../../src/lists/programmeItems.ts';
import { programmes } from '../../src/lists/programmes.ts';
import { recommendations } from '../../src/lists/recommendations.ts';
import { requests } from '../../src/lists/requests.ts';
import { terms } from '../../src/lists/terms.ts';
import { termsOfReference } from '../../src/lists/termsOfReference.ts';
import { themes } from '../../src/lists/themes.ts';
import { verdicts } from '../../src/lists/verdicts.ts';
import type { Look } from '../duties/watch.ts';
import type { WrongRow } from './unsoundReturns.ts';

/** Every list that the bot reads and people write; in sealed ones the app's own words stand. */
const looked: readonly AnyList[] = [
  boardSettings,
  terms,
  agencies,
  programmes,
  programmeItems,
  audits,
  auditParticipation,
  auditTools,
  meetings,
  externalEnquiries,
  mouVersions,
  requests,
  termsOfReference,
  auditSamples,
  auditCases,
  moderations,
  themes,
  findings,
  recommendations,
  actions,
  learning,
  verdicts,
  answers,
  decisions,
];

/** A row is looked through once as long as it does not change; after a restart each is once more. */
const known = new WeakMap<object, readonly string[]>();

export function personalDataIn(look: Look): readonly WrongRow[] {
  const knows = guardKnowledgeOf(look.snapshot);
  return looked.flatMap((list) =>
    look.page(list).rows.flatMap((row) => {
      const headings = known.get(row) ?? caughtIn(list, row, knows);
      known.set(row, headings);
      if (headings.length === 0) return [];
      const reason = `A row of this list holds what looks like personal data. It has to be taken out. See ${headings.map((one) => `‘${one}’`).join(', ')}.`;
      return [{ list: list.name, item: row.key, reason, title: list.displayName }];
    }),
  );
}

function caughtIn(list: AnyList, row: object, knows: GuardKnowledge): readonly string[] {
  const caught = guardRow(list, { ...row }, knows).filter((one) => one.weight === 'stops');
  return [...new Set(caught.map((one) => one.heading))];
}
