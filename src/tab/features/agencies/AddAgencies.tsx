/**
 * Entering agencies: tick the usual ones, write or paste the others one a line, see what will be made of each, save them
 * all. Nothing is written while one of them is refused.
 */
import { Button } from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import { accept } from '../../../base/result.ts';
import { type JudgedEntry, judgeAgencies, namesIn, prepareAgencies } from '../../../core/people/agencies.ts';
import { type Sector, sectorOf, usualAgencies } from '../../../core/people/usualAgencies.ts';
import { agencies as agenciesList } from '../../../lists/agencies.ts';
import { useAuditWrite } from '../../board/audit/useAuditWrite.ts';
import { adds } from '../../board/audit/writing.ts';
import { counted } from '../../board/phrases.ts';
import { errorsOf } from '../../ui/form/errors.ts';
import { PickMany } from '../../ui/form/PickMany.tsx';
import { RowForm } from '../../ui/form/RowForm.tsx';
import { TextBox } from '../../ui/form/TextBox.tsx';
import { useOpenForm } from '../../ui/form/useOpenForm.ts';
import { sayAdded } from './agenciesView.ts';
import { useAgenciesHere } from './here.ts';
import { WhatWillBe } from './WhatWillBe.tsx';

export function AddAgencies() {
  const { at } = useAgenciesHere();
  const form = useOpenForm<'add'>();
  const isFirst = at.snapshot.agencies.length === 0;
  return (
    <section ref={form.place} tabIndex={-1} className="kept-part agencies-add card-focus" aria-label="Add agencies">
      {form.open === null ? (
        <div>
          <Button appearance={isFirst ? 'primary' : 'secondary'} onClick={() => form.show('add')}>
            Add agencies…
          </Button>
        </div>
      ) : (
        <AddForm onClose={form.close} />
      )}
    </section>
  );
}

/** The usual ones that the board does not have yet. */
function stillUsual(judged: readonly JudgedEntry[]): readonly string[] {
  return judged.filter(({ refusal }) => refusal === null).map(({ entry }) => entry.name);
}

function AddForm({ onClose }: { readonly onClose: () => void }) {
  const here = useAgenciesHere();
  // As it was when the form was opened: while it is saved, what was ticked must not vanish from it.
  const [known] = useState(here.at.snapshot.agencies);
  const [usual] = useState(() => stillUsual(judgeAgencies(known, usualAgencies)));
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [text, setText] = useState('');
  const [sectors, setSectors] = useState<ReadonlyMap<string, Sector>>(new Map());
  const heading = useId();
  const entries = useMemo(
    () => [...ticked, ...namesIn(text)].map((name) => ({ name, sector: sectors.get(name) ?? sectorOf(name) })),
    [ticked, text, sectors],
  );
  const judged = judgeAgencies(known, entries);
  const writing = useAuditWrite(() => here.saved(sayAdded(entries.length)));
  const errorOf = errorsOf(writing.write);
  const save = () => {
    const allowed = here.may();
    if (!allowed.ok) return allowed;
    const ready = prepareAgencies(known, entries);
    return ready.ok ? accept(ready.value.map(({ key, values }) => adds(agenciesList, key, values))) : ready;
  };
  return (
    <RowForm
      label="Add agencies"
      writing={writing}
      save={entries.length === 0 ? 'Add them' : `Add ${counted(entries.length, 'agency', 'agencies')}`}
      onClose={onClose}
      onSave={() => void writing.save(save)}
    >
      {usual.length > 0 && (
        <PickMany legend="Agencies that most partnerships have" options={usual} chosen={ticked} onChange={setTicked} />
      )}
      <TextBox
        label="Other agencies, one a line"
        hint="You can paste a list. Names of agencies only, none of people."
        multiline
        value={text}
        error={errorOf('none')}
        onChange={setText}
      />
      {judged.length > 0 && (
        <div>
          <h3 id={heading}>What will be entered</h3>
          <WhatWillBe
            labelledBy={heading}
            judged={judged}
            onSector={(name, sector) => setSectors((now) => new Map([...now, [name, sector]]))}
          />
        </div>
      )}
    </RowForm>
  );
}
