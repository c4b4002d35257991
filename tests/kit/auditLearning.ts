/** What becomes of a recommendation, for tests: learning that is to reach people, and the verdict of a later audit. */
import { slug } from '../../src/base/id.ts';
import type { Learning, Verdict } from '../../src/core/audit/auditBook.ts';
import { aRecommendation } from './auditBook.ts';
import { auditLead, theAudit } from './auditPeople.ts';
import { facts, to } from './boardRows.ts';
import { day } from './clock.ts';

/** Training planned for 1 October 2015 for the recommendation 'Share plans'; it has not reached anybody. */
export function aLearning(name: string, more: Partial<Learning> = {}): Learning {
  return {
    ...facts<'learning'>(slug(`learning ${name}`), name),
    name,
    audit: to(theAudit),
    recommendation: to(aRecommendation('Share plans')),
    action: null,
    destination: 'Training',
    audience: 'Front-line staff',
    plannedOn: day('2015-10-01'),
    reachedOn: null,
    reached: null,
    evidence: null,
    evidenceLink: null,
    ...more,
  };
}

/** Improved from 4 of 10 to 7 of 10, for the recommendation 'Share plans'. */
export function aVerdict(measure: string, more: Partial<Verdict> = {}): Verdict {
  return {
    ...facts<'verdicts'>(slug(`verdict ${measure} ${more.createdAt ?? ''}`), measure),
    createdBy: { kind: 'person', objectId: auditLead.objectId ?? '', name: auditLead.name },
    measure,
    audit: to(theAudit),
    recommendation: to(aRecommendation('Share plans')),
    verdict: 'Improved',
    reAudit: null,
    question: null,
    beforeGood: 4,
    beforeOf: 10,
    afterGood: 7,
    afterOf: 10,
    remark: null,
    ...more,
  };
}
