/** Drawing the cases: groups, how many there are in each, how many are drawn. The seed is made here and kept. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { accept, type Result, refuse } from '../../../../base/result.ts';
import { type PreparedSample, prepareSample } from '../../../../core/audit/cases/prepareSample.ts';
import { sayNotKnown } from '../../../../core/may.ts';
import { auditCases } from '../../../../lists/auditCases.ts';
import { auditSamples } from '../../../../lists/auditSamples.ts';
import { useAuditWrite } from '../../../board/audit/useAuditWrite.ts';
import { adds, changes, type Writing } from '../../../board/audit/writing.ts';
import { errorsOf } from '../../../ui/form/errors.ts';
import { CountBox, countIn } from '../../../ui/form/fields.tsx';
import { RowForm } from '../../../ui/form/RowForm.tsx';
import { TextBox } from '../../../ui/form/TextBox.tsx';
import { type AuditHere, useAuditHere } from '../auditHere.ts';

interface Group {
  readonly id: string;
  readonly name: string;
  readonly population: string;
  readonly wanted: string;
}

const newGroup = (name: string): Group => ({ id: crypto.randomUUID(), name, population: '', wanted: '' });

export function DrawForm({ onClose }: { readonly onClose: () => void }) {
  const here = useAuditHere();
  const isAgain = here.book.cases.length > 0;
  const [groups, setGroups] = useState<readonly Group[]>(() => [newGroup('All cases')]);
  const [because, setBecause] = useState('');
  const [seed] = useState(() => crypto.randomUUID().slice(0, 8));
  const writing = useAuditWrite(() => here.saved('The cases are drawn. Their references are below.'));
  const errorOf = errorsOf(writing.write);
  const set = (id: string, changed: Partial<Group>): void =>
    setGroups((now) => now.map((one) => (one.id === id ? { ...one, ...changed } : one)));
  return (
    <RowForm
      label="Draw the cases"
      writing={writing}
      save={isAgain ? 'Draw again' : 'Draw the cases'}
      onClose={onClose}
      onSave={() => void writing.save(() => rowsFor(here, { groups, seed, because }))}
    >
      <p>
        Ask each agency how many cases its numbered list has. Use groups where the sample should hold some of each, for
        example by age or by area; else one group is enough.
      </p>
      {groups.map((group, at) => (
        <fieldset key={group.id} className="draw-group">
          <legend>Group {at + 1}</legend>
          <TextBox
            label="Name of the group"
            required
            maxLength={120}
            value={group.name}
            onChange={(name) => set(group.id, { name })}
            error={undefined}
          />
          <CountBox
            label="Cases there are"
            required
            value={group.population}
            onChange={(population) => set(group.id, { population })}
          />
          <CountBox
            label="Cases to draw"
            required
            value={group.wanted}
            onChange={(wanted) => set(group.id, { wanted })}
          />
          {groups.length > 1 && (
            <Button onClick={() => setGroups((now) => now.filter((one) => one.id !== group.id))}>
              Take away group {at + 1}
            </Button>
          )}
        </fieldset>
      ))}
      {errorOf('strata') !== undefined && <p className="field-error">{errorOf('strata')}</p>}
      <div>
        <Button onClick={() => setGroups((now) => [...now, newGroup('')])}>Add a group</Button>
      </div>
      {isAgain && (
        <TextBox
          label="Why are the cases drawn again?"
          required
          multiline
          value={because}
          onChange={setBecause}
          error={errorOf('reason')}
        />
      )}
      <p className="quiet">
        Random seed: <code>{seed}</code>
      </p>
    </RowForm>
  );
}

interface Drawing {
  readonly groups: readonly Group[];
  readonly seed: string;
  readonly because: string;
}

function rowsFor(
  { book, me, today }: AuditHere,
  { groups, seed, because }: Drawing,
): Result<readonly Writing[], string> {
  if (me === null) return refuse('notKnown', sayNotKnown(book.board.membership.terms));
  const strata = groups.map(({ name, population, wanted }) => ({
    name: name.trim(),
    population: countIn(population) ?? 0,
    wanted: countIn(wanted) ?? 0,
  }));
  const ready = prepareSample(book, { strata, seed, because, person: me.key, day: today });
  return ready.ok ? accept(writingsOf(ready.value)) : ready;
}

/** The draw first: without it nobody could check the cases. */
function writingsOf({ sample, add, change }: PreparedSample): readonly Writing[] {
  return [
    adds(auditSamples, sample.key, sample.values),
    ...change.map((one) => changes(auditCases, one.row, one.changes)),
    ...add.map((one) => adds(auditCases, one.key, one.values)),
  ];
}
