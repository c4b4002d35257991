/** Findings of one standing: what was found, what to do next and who can. The standing is said in words, not by colour. */
import {
  CheckmarkCircle20Regular,
  ErrorCircle20Regular,
  EyeOff20Regular,
  Warning20Regular,
} from '@fluentui/react-icons';
import type { Standing } from '../../../core/doctor/check.ts';
import { type Finding, sayMender } from '../../../core/doctor/examine.ts';
import type { Terms } from '../../../core/words/terms.ts';
import { listed, lowered } from '../../board/phrases.ts';
import { together } from './together.ts';

const headings: Readonly<Record<Standing, string>> = {
  broken: 'Broken',
  attention: 'To look at',
  'could not look': 'Not seen from here',
  ok: 'As it should be',
};

const icons = {
  broken: ErrorCircle20Regular,
  attention: Warning20Regular,
  'could not look': EyeOff20Regular,
  ok: CheckmarkCircle20Regular,
} as const;

export function FindingGroup(props: {
  readonly standing: Standing;
  readonly findings: readonly Finding[];
  readonly terms: Terms;
}) {
  const { standing, findings, terms } = props;
  if (findings.length === 0) return null;
  const Icon = icons[standing];
  const id = `doctor-${standing.replaceAll(' ', '-')}`;
  return (
    <section className="panel doctor-group" data-standing={standing} aria-labelledby={id}>
      <h2 id={id}>
        <Icon aria-hidden /> {headings[standing]} <span className="quiet">({findings.length})</span>
      </h2>
      <ul>
        {together(findings).map(({ titles, finding }) => (
          <li key={finding.check}>
            <h3>{listed(titles.map((title, at) => (at === 0 ? title : lowered(title))))}</h3>
            <p>{finding.sentence}</p>
            <Todo finding={finding} terms={terms} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Todo({ finding: { todo, who }, terms }: { readonly finding: Finding; readonly terms: Terms }) {
  if (todo === null || who === null) return null;
  return (
    <p className="doctor-todo">
      <strong>{sayMender(who, terms)}:</strong> {todo}
    </p>
  );
}
