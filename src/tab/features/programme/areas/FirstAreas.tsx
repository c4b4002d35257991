/** The framework's own core business as ticks, for a board that has not entered it: without it the year is not covered. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { accept } from '../../../../base/result.ts';
import {
  type CoreBusiness,
  missingCoreBusiness,
  prepareCoreBusiness,
} from '../../../../core/programme/areas/coreBusiness.ts';
import { contentAreas } from '../../../../lists/contentAreas.ts';
import { useAuditWrite } from '../../../board/audit/useAuditWrite.ts';
import { adds } from '../../../board/audit/writing.ts';
import { useToday } from '../../../board/clock.ts';
import { counted, listed } from '../../../board/phrases.ts';
import { errorsOf } from '../../../ui/form/errors.ts';
import { PickMany } from '../../../ui/form/PickMany.tsx';
import { RowForm } from '../../../ui/form/RowForm.tsx';
import { useOpenForm } from '../../../ui/form/useOpenForm.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { plannedYears } from './areasView.ts';
import { useAreasHere } from './here.ts';

/** Nothing once every part of the core business has a content area. */
export function FirstAreas() {
  const { books } = useAreasHere();
  const form = useOpenForm<'first'>();
  const missing = missingCoreBusiness(books.areas);
  if (missing.length === 0 && form.open === null) return null;
  return (
    <section ref={form.place} tabIndex={-1} className="kept-part card-focus" aria-label="Core business">
      {form.open === null ? (
        <Notice
          kind="info"
          title={`No content area covers ${listed(missing)} yet`}
          action={<Button onClick={() => form.show('first')}>Enter core business…</Button>}
        >
          <p>The framework asks that each programme covers this core business besides its themes.</p>
        </Notice>
      ) : (
        <FirstForm onClose={form.close} />
      )}
    </section>
  );
}

function FirstForm({ onClose }: { readonly onClose: () => void }) {
  const here = useAreasHere();
  const years = plannedYears(useToday());
  // As it was when the form was opened: while it is saved, what was ticked must not vanish from it.
  const [{ areas, missing }] = useState(() => ({
    areas: here.books.areas,
    missing: missingCoreBusiness(here.books.areas),
  }));
  const [chosen, setChosen] = useState<readonly CoreBusiness[]>(missing);
  const [inFocus, setInFocus] = useState<readonly string[]>(years);
  const writing = useAuditWrite(() =>
    here.saved(`${counted(chosen.length, 'content area is', 'content areas are')} entered. They can be changed below.`),
  );
  const errorOf = errorsOf(writing.write);
  const save = () => {
    const allowed = here.mayEdit();
    if (!allowed.ok) return allowed;
    const ready = prepareCoreBusiness(areas, chosen, inFocus);
    return ready.ok ? accept(ready.value.map(({ key, values }) => adds(contentAreas, key, values))) : ready;
  };
  return (
    <RowForm
      label="Enter core business"
      writing={writing}
      save={`Enter ${counted(chosen.length, 'content area')}`}
      onClose={onClose}
      onSave={() => void writing.save(save)}
    >
      <PickMany
        legend="Core business"
        options={missing}
        chosen={chosen}
        error={errorOf('chosen')}
        onChange={setChosen}
      />
      <PickMany<string> legend="In focus in" options={years} chosen={inFocus} onChange={setInFocus} />
    </RowForm>
  );
}
