/** What the form of a new audit holds while somebody fills it in, and the rows it becomes. Pure. */
import { keyOf } from '../../../base/id.ts';
import { acceptUnless, type Refusal, type Result } from '../../../base/result.ts';
import type { PlainDate } from '../../../base/time/plainDate.ts';
import type { BoardSnapshot } from '../../../core/duties/snapshot.ts';
import { appointedAs } from '../../../core/people/board.ts';
import type { ProgrammeItem } from '../../../core/programme/programme.ts';
import { audits, auditTriggers } from '../../../lists/audits.ts';
import { refTo } from '../../../lists/definition/columns.ts';
import { termsOfReference } from '../../../lists/termsOfReference.ts';
import { personChosen } from '../../board/audit/peopleOptions.ts';
import { type DatesDraft, datesOf, draftOfDates } from '../../board/audit/planDates.ts';
import { adds, type Writing } from '../../board/audit/writing.ts';
import { keyOfNewAudit } from './auditsView.ts';

export interface StartDraft {
  readonly name: string;
  /** Keys of people; empty for nobody. */
  readonly lead: string;
  readonly jointLead: string;
  readonly jointLeadIsLearning: boolean;
  readonly qaManager: string;
  readonly areaManager: string;
  readonly trigger: string;
  /** Key of the audit it repeats; empty for none. */
  readonly earlier: string;
  readonly dates: DatesDraft;
}

type Board = Pick<BoardSnapshot, 'membership' | 'audits'>;

/** The item's own first two leads lead it, unless somebody else is chosen; the QA manager of the day co-ordinates. */
export function startDraftOf(item: ProgrammeItem, { membership, audits: others }: Board, day: PlainDate): StartDraft {
  const [lead, joint] = item.leads;
  return {
    name: item.name,
    lead: lead?.key ?? '',
    jointLead: joint?.key ?? '',
    jointLeadIsLearning: false,
    qaManager: appointedAs(membership, 'QA manager', day)[0]?.person.key ?? '',
    areaManager: '',
    trigger: 'Yearly programme',
    earlier: others.find((one) => one.name === item.reAuditOf && one.status !== 'Withdrawn')?.key ?? '',
    dates: draftOfDates(null),
  };
}

/** Whom the form warns of: somebody cannot lead alone and jointly, and not what they manage (R73). */
export function sayIndependence({ lead, jointLead, areaManager }: StartDraft, chair: string): string | null {
  if (areaManager === '' || (areaManager !== lead && areaManager !== jointLead)) return null;
  return `Whoever manages the area does not lead its audit. The ${chair} can override this with a reason, once the audit is started.`;
}

/** The key of the audit that is started now: an item whose audit was withdrawn may be audited anew. */
export function keyToStart(item: ProgrammeItem, others: Board['audits']): string {
  return keyOfNewAudit(item, others.filter((one) => one.item.key === item.key && one.status === 'Withdrawn').length);
}

/** The audit and its empty terms of reference: what is refused names its box. */
export function rowsToStart(
  draft: StartDraft,
  item: ProgrammeItem,
  { membership, audits: others }: Board,
): Result<readonly Writing[], string> {
  const name = draft.name.trim();
  const refusals: Refusal[] = [];
  if (name === '') refusals.push({ code: 'name', sentence: 'Say what the audit is called.' });
  if (draft.jointLead !== '' && draft.jointLead === draft.lead) {
    refusals.push({ code: 'jointLead', sentence: 'The joint lead is somebody else than the lead.' });
  }
  const key = keyOf<'audits'>(keyToStart(item, others));
  const earlier = others.find((one) => one.key === draft.earlier);
  const dates = datesOf(draft.dates);
  const jointLead = personChosen(membership, draft.jointLead);
  const audit = adds(audits, key, {
    name,
    item: refTo(item),
    lead: personChosen(membership, draft.lead),
    jointLead,
    jointLeadIsLearning: jointLead !== null && draft.jointLeadIsLearning,
    qaManager: personChosen(membership, draft.qaManager),
    areaManager: personChosen(membership, draft.areaManager),
    trigger: auditTriggers.find((one) => one === draft.trigger) ?? null,
    earlierAudit: earlier === undefined ? null : refTo(earlier),
    ...dates,
    status: 'Under way',
  });
  const terms = adds(termsOfReference, keyOf<'termsOfReference'>(key), {
    audit: { key, title: name },
    sources: [],
    viewsOfFamilies: true,
    viewsOfPractitioners: true,
    reportOn: dates.reportDueOn,
  });
  return acceptUnless(refusals, [audit, terms]);
}
