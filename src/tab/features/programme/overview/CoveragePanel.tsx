/** Whether the year covers what the framework asks, in plain words (R1, R31, R33). */
import { CheckmarkCircle20Regular, Warning20Regular } from '@fluentui/react-icons';
import type { Covered } from '../../../../core/programme/coverage.ts';
import type { Terms } from '../../../../core/words/terms.ts';
import { listed } from '../sayProgramme.ts';
import type { YearView } from '../yearView.ts';

function Line(props: { readonly isFine: boolean; readonly subject: string; readonly children: string }) {
  return (
    <li className="coverage-line">
      {props.isFine ? <CheckmarkCircle20Regular aria-hidden /> : <Warning20Regular aria-hidden className="attention" />}
      <span>
        <strong>{props.subject}</strong> <span className={props.isFine ? 'quiet' : ''}>{props.children}</span>
      </span>
    </li>
  );
}

function Part(props: { readonly title: string; readonly subjects: readonly Covered[]; readonly bare: string }) {
  if (props.subjects.length === 0) return null;
  return (
    <section>
      <h3>{props.title}</h3>
      <ul>
        {props.subjects.map(({ subject, by }) => (
          <Line key={subject} isFine={by.length > 0} subject={subject}>
            {by.length > 0 ? by.join('; ') : props.bare}
          </Line>
        ))}
      </ul>
    </section>
  );
}

/** The whole panel; its summary line says at once whether something is missing. */
export function CoveragePanel({
  year,
  terms,
  period,
}: {
  readonly year: YearView;
  readonly terms: Terms;
  readonly period: string;
}) {
  const { coverage } = year;
  const bare = [
    ...coverage.functions,
    ...coverage.priorities,
    ...coverage.coreBusiness,
    ...coverage.namedByLeadership,
  ].filter((one) => one.by.length === 0);
  const quarters = coverage.quartersWithoutAudit;
  const gaps = bare.length + quarters.length;
  return (
    <details className="panel coverage no-print" open={gaps > 0}>
      <summary>
        <h2>Does the year cover what it must?</h2>
        <span>
          {gaps === 0
            ? 'Yes, everything is covered.'
            : `Not yet: ${listed([...bare.map((one) => one.subject), ...quarters.map((one) => `an audit in ${one}`)])}.`}
        </span>
      </summary>
      <div className="coverage-parts">
        <Part
          title="The three minimum functions"
          subjects={coverage.functions}
          bare="Nothing in this programme serves it."
        />
        <Part
          title={`Priorities of the business plan ${period}`}
          subjects={coverage.priorities}
          bare="Nothing this year."
        />
        <Part title="Core business" subjects={coverage.coreBusiness} bare="Nothing this year." />
        <Part
          title="Areas named by the Leadership Group"
          subjects={coverage.namedByLeadership}
          bare="Nothing this year."
        />
        <section>
          <h3>An audit in every quarter</h3>
          <ul>
            <Line isFine={quarters.length === 0} subject={quarters.length === 0 ? 'Every quarter' : listed(quarters)}>
              {quarters.length === 0 ? 'has at least one audit.' : 'has no audit planned.'}
            </Line>
            <Line isFine={coverage.itemsWithoutLead.length === 0} subject={`${terms.auditLead} named`}>
              {coverage.itemsWithoutLead.length === 0
                ? 'for every item.'
                : `Not for: ${coverage.itemsWithoutLead.join('; ')}`}
            </Line>
          </ul>
        </section>
      </div>
    </details>
  );
}
