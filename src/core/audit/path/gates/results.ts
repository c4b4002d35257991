/** Gates from the findings to the end: good practice too (R71), destinations (R40), actions (R77), and the loop (N1). */
import { actionStanding } from '../../../answers/standing.ts';
import type { AuditBook, Recommendation } from '../../auditBook.ts';
import { saysWhatIsDifferent } from '../../findings/recommendation.ts';
import { hasComeBack } from '../../findings/recurrence.ts';
import { mergedTheme } from '../../findings/themes.ts';
import { loopOf } from '../../loop/loopOf.ts';
import { rightDecisions } from '../decided.ts';
import type { GateName, GateRule, Look, Missing } from '../gate.ts';
import { theLead } from '../whoSupplies.ts';

/** One gate whose missing things the lead supplies. */
function byLead(
  rule: Pick<GateRule, 'name' | 'label' | 'restsOn'>,
  due: 'findingsDueOn' | 'reportDueOn' | null,
  whats: (look: Look) => readonly string[],
): GateRule {
  const missing = (look: Look): readonly Missing[] =>
    whats(look).map((what) => ({
      what,
      who: theLead(look.book),
      agency: null,
      dueOn: due === null ? null : look.book.audit[due],
    }));
  return { ...rule, isOverridable: true, missing };
}

const rule = (name: GateName, label: string, ...restsOn: GateRule['restsOn']) => ({ name, label, restsOn });

export const findingsGate = byLead(
  rule(
    'findings',
    'There are findings, good practice among them; of a theme that came back it is said what is different this time',
    'findings',
    'recommendations',
  ),
  'findingsDueOn',
  ({ book }) => {
    if (book.findings.length === 0) return ['the findings'];
    const praised = book.findings.some((one) => one.kind === 'Good practice');
    return [...(praised ? [] : ['a finding of good practice']), ...withoutDifference(book)];
  },
);

/** Themes that an earlier audit found too, with a recommendation that does not say what is different this time (N8). */
function withoutDifference(book: AuditBook): readonly string[] {
  const silent = book.findings
    .filter((finding) => hasComeBack(book, finding))
    .filter(({ key }) => book.recommendations.some((one) => one.finding.key === key && !saysWhatIsDifferent(one)));
  const themes = silent.flatMap(({ theme }) =>
    theme === null ? [] : [mergedTheme(book.themes, theme.key)?.name ?? theme.title],
  );
  return [...new Set(themes)].map((theme) => `what is different this time about ‘${theme}’`);
}

export const recommendationsGate = byLead(
  rule(
    'recommendations',
    'Every improvement and risk has a recommendation with a destination',
    'findings',
    'recommendations',
  ),
  'findingsDueOn',
  ({ book }) => [...unanswered(book), ...withoutDestination(book)],
);

function unanswered({ findings, recommendations }: AuditBook): readonly string[] {
  return findings
    .filter((one) => one.kind !== 'Good practice')
    .filter((one) => !recommendations.some((other) => other.finding.key === one.key))
    .map((one) => `a recommendation for ‘${one.name}’`);
}

function withoutDestination({ recommendations }: AuditBook): readonly string[] {
  return recommendations
    .filter((one) => one.destinations.length === 0)
    .map((one) => `where the learning of ‘${one.name}’ goes`);
}

export const deliveredGate = byLead(rule('delivered', 'The report is delivered'), 'reportDueOn', ({ book }) => {
  const said = rightDecisions(book, 'report delivered', 'deliver report');
  return said.some(({ row, on }) => row.decidedOn <= on) ? [] : ['record that the report is delivered'];
});

export const actionsGate = byLead(
  rule('actions', 'Every recommendation has an action for an agency', 'recommendations'),
  null,
  ({ book }) => book.recommendations.filter((one) => !hasAction(book, one)).map((one) => `an action for ‘${one.name}’`),
);

function hasAction({ actions }: AuditBook, { key }: Recommendation): boolean {
  return actions.some((one) => one.recommendation?.key === key);
}

export const actionsDoneGate: GateRule = {
  name: 'actions done',
  label: 'Every action is verified or withdrawn',
  isOverridable: true,
  restsOn: [],
  missing: ({ book, day }) =>
    book.actions.flatMap((action): readonly Missing[] => {
      const { state, verifiedBy, dueOn } = actionStanding(book.board, action, day);
      if (state === 'withdrawn' || verifiedBy !== null) return [];
      const agency = action.agency.key;
      return state === 'done'
        ? [{ what: `verify ‘${action.name}’`, who: theLead(book), agency, dueOn }]
        : [{ what: `the action ‘${action.name}’`, who: action.agency.title, agency, dueOn }];
    }),
};

export const loopGate = byLead(
  rule(
    'loop',
    'Learning reached people, and it is known what difference it made',
    'recommendations',
    'learning',
    'verdicts',
  ),
  null,
  ({ book, day }) =>
    loopOf(book, day)
      .filter((chain) => !chain.isClosed)
      .map((chain) => `close the loop of ‘${chain.recommendation.name}’`),
);
