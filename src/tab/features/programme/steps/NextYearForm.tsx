/** Beginning the next year from this one: ticks for what goes on, and what the next year has already. */
import { useState } from 'react';
import { accept } from '../../../../base/result.ts';
import type { Programme } from '../../../../core/programme/programme.ts';
import { carriableItems, prepareNextYear, yearAfter } from '../../../../core/programme/year/nextYear.ts';
import { programmeItems } from '../../../../lists/programmeItems.ts';
import { programmes } from '../../../../lists/programmes.ts';
import { useAuditWrite } from '../../../board/audit/useAuditWrite.ts';
import { adds } from '../../../board/audit/writing.ts';
import { counted, listed } from '../../../board/phrases.ts';
import { CheckList } from '../../../ui/form/CheckList.tsx';
import { RowForm } from '../../../ui/form/RowForm.tsx';
import type { StepProps } from './stepProps.ts';
import { sayCarried } from './stepsView.ts';

/** @param props.next the programme of the next year, where somebody has begun it */
export function NextYearForm(props: StepProps & { readonly next: Programme | null }) {
  const { facts, actor, shown, onDone, onClose } = props;
  // As it was when the form was opened: while it is saved, what was ticked must not vanish from it.
  const [{ next, carriable }] = useState(() => ({ next: props.next, carriable: carriableItems(facts, props.next) }));
  const left = carriable.filter(({ isThere }) => !isThere).map(({ item }) => item);
  const there = carriable.filter(({ isThere }) => isThere).map(({ item }) => item.name);
  const [chosen, setChosen] = useState<readonly string[]>(() => left.map((item) => item.key));
  const after = yearAfter(facts.programme) ?? '';
  const words = chosen.length === 0 ? `Begin ${after}` : `Carry ${counted(chosen.length, 'item')} into ${after}`;
  const writing = useAuditWrite(() => onDone(sayCarried(after, { isBegun: next === null, count: chosen.length })));
  const save = () => {
    const ready = prepareNextYear(facts, actor, { next, chosen });
    if (!ready.ok) return ready;
    const { programme, items } = ready.value;
    return accept([
      ...(programme === null ? [] : [adds(programmes, programme.key, programme.values)]),
      ...items.map(({ key, values }) => adds(programmeItems, key, values)),
    ]);
  };
  return (
    <RowForm
      label={`Begin ${after} from ${shown.year}`}
      writing={writing}
      save={words}
      onClose={onClose}
      onSave={() => void writing.save(save)}
    >
      <p>
        {next === null ? `A draft of ${after} is made.` : `${after} is begun already.`} What you tick is entered there
        as carried over from {shown.year}, without a quarter. The items of {shown.year} stay as they are.
      </p>
      {left.length === 0 ? (
        <p>Nothing in {shown.year} is unfinished.</p>
      ) : (
        <CheckList
          legend={`Unfinished in ${shown.year}`}
          options={left.map((item) => ({ value: String(item.key), words: item.name }))}
          chosen={chosen}
          onChange={setChosen}
        />
      )}
      {there.length > 0 && (
        <p className="quiet">
          In {after} already: {listed(there)}.
        </p>
      )}
    </RowForm>
  );
}
