/** What the form that plans a recommendation's actions holds: the same words for each agency, an owner and a day of its own. */
import type { Ref } from '../../../../base/id.ts';
import { accept, type Result, refuse } from '../../../../base/result.ts';
import { parsePlainDate } from '../../../../base/time/plainDate.ts';
import { actionHistory } from '../../../../core/answers/actionHistory.ts';
import { type ActionsWanted, type AskedOfAgency, ownersOf } from '../../../../core/audit/actions/prepareActions.ts';
import type { AuditBook, Recommendation } from '../../../../core/audit/auditBook.ts';
import type { Agency } from '../../../../core/people/board.ts';

/** One agency that can be asked. */
export interface AgencyChoice {
  readonly agency: Agency;
  readonly owners: readonly Ref<'people'>[];
  /** Whether it takes part in this audit. */
  readonly takesPart: boolean;
}

export interface AgencyDraft {
  readonly isAsked: boolean;
  readonly owner: string;
  readonly dueOn: string;
}

export interface PlanDraft {
  readonly name: string;
  readonly wording: string;
  /** The day for every agency that has none of its own. */
  readonly dueOn: string;
  readonly agencies: Readonly<Record<string, AgencyDraft>>;
}

/** Agencies without an action for it, those of the audit first. */
export function agencyChoices(book: AuditBook, { key }: Pick<Recommendation, 'key'>): readonly AgencyChoice[] {
  const asked = new Set<string>(
    book.actions
      .filter((one) => one.recommendation?.key === key)
      .filter((one) => actionHistory(book.board, one, null).state !== 'withdrawn')
      .map((one) => one.agency.key),
  );
  const taking = new Set<string>(book.participation.map((row) => row.agency.key));
  return book.board.agencies
    .filter((agency) => agency.active && !asked.has(agency.key))
    .map((agency) => ({ agency, owners: ownersOf(book, agency.key), takesPart: taking.has(agency.key) }))
    .sort((a, b) => Number(b.takesPart) - Number(a.takesPart) || a.agency.name.localeCompare(b.agency.name, 'en-GB'));
}

/** The action is called as the recommendation until somebody says otherwise. */
export function draftOfPlan(recommendation: Recommendation, choices: readonly AgencyChoice[]): PlanDraft {
  return {
    name: recommendation.name,
    wording: recommendation.wording,
    dueOn: '',
    agencies: Object.fromEntries(
      choices.map(({ agency, owners }) => [agency.key, { isAsked: false, owner: owners[0]?.key ?? '', dueOn: '' }]),
    ),
  };
}

/** What is asked for, or what a box lacks before the rule can be asked at all. */
export function wantedOf(
  recommendation: Recommendation,
  draft: PlanDraft,
  choices: readonly AgencyChoice[],
): Result<ActionsWanted, string> {
  const asked = choices.filter(({ agency }) => draft.agencies[agency.key]?.isAsked === true);
  if (asked.length === 0) return refuse('agencies', 'Choose at least one agency.');
  const answers = asked.map((choice) => askedOf(choice, draft));
  const [first, ...rest] = answers.flatMap((one) => (one.ok ? [] : one.refusals));
  if (first !== undefined) return { ok: false, refusals: [first, ...rest] };
  const { name, wording } = draft;
  const agencies = answers.flatMap((one) => (one.ok ? [one.value] : []));
  return accept({ recommendation: recommendation.key, name, wording, agencies });
}

function askedOf({ agency, owners }: AgencyChoice, draft: PlanDraft): Result<AskedOfAgency, string> {
  const { owner: chosen = '', dueOn: own = '' } = draft.agencies[agency.key] ?? {};
  const owner = owners.find((one) => one.key === chosen);
  const dueOn = parsePlainDate(own === '' ? draft.dueOn : own);
  if (owner === undefined) return refuse('agencies', `${agency.name}: choose who owns the action.`);
  if (dueOn === null) return refuse('agencies', `${agency.name}: choose a day.`);
  return accept({ agency: agency.key, owner: owner.key, dueOn });
}
