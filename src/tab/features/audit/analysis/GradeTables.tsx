/** Grades, looked at by agency, question, section or theme: one choice at a time. */
import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { type GradedBy, gradeTable } from '../../../../core/audit/analysis/gradeTable.ts';
import type { CaseReturn } from '../../../../core/audit/auditBook.ts';
import { useAuditHere } from '../auditHere.ts';
import { CountBlock } from './CountBlock.tsx';

const ways: readonly { readonly by: GradedBy; readonly name: string; readonly of: string }[] = [
  { by: 'section', name: 'Section', of: 'Section of the tool' },
  { by: 'question', name: 'Question', of: 'Question' },
  { by: 'agency', name: 'Agency', of: 'Agency' },
  { by: 'theme', name: 'Theme', of: 'Theme of the findings' },
];
const [first] = ways;

export function GradeTables(props: { readonly returns: readonly CaseReturn[]; readonly certainty: string | null }) {
  const { book } = useAuditHere();
  const [way, setWay] = useState(first);
  if (way === undefined) return null;
  const table = gradeTable(book, props.returns, way.by);
  return (
    <section className="analysis-part" aria-labelledby="analysis-grades">
      <h3 id="analysis-grades">Grades</h3>
      {table.values.length === 0 ? (
        <p>The tool of this audit gives no grades.</p>
      ) : (
        <>
          <Field label="Look at the grades by">
            <RadioGroup
              className="ways"
              layout="horizontal"
              value={way.by}
              onChange={(_event, { value }) => setWay(ways.find((one) => one.by === value) ?? first)}
            >
              {ways.map(({ by, name }) => (
                <Radio key={by} value={by} label={name} />
              ))}
            </RadioGroup>
          </Field>
          {way.by === 'theme' && (
            <p className="quiet">
              A question stands under each theme of the findings that rest on it, so these lines do not add up.
            </p>
          )}
          {table.rows.length === 0 ? (
            <p>{way.by === 'theme' ? 'No finding with a theme rests on a question yet.' : 'No grade was given yet.'}</p>
          ) : (
            <CountBlock
              caption={`Grades by ${way.name.toLowerCase()}`}
              table={table}
              of={way.of}
              good="Good enough"
              hasTotal
              certainty={props.certainty}
            />
          )}
        </>
      )}
    </section>
  );
}
