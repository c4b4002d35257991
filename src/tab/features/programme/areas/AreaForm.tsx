/** A content area, new or known: what it is, why it was chosen, when it is in focus, and which markers follow from that. */
import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { keyOf } from '../../../../base/id.ts';
import { accept } from '../../../../base/result.ts';
import { type AreaDraft, areaDraft, prepareArea, prepareAreaChange } from '../../../../core/programme/areas/area.ts';
import type { ContentArea } from '../../../../core/programme/programme.ts';
import { contentAreas, coreBusinessKinds, organisationalKinds, practiceKinds } from '../../../../lists/contentAreas.ts';
import { useAuditWrite } from '../../../board/audit/useAuditWrite.ts';
import { adds, changes } from '../../../board/audit/writing.ts';
import { useToday } from '../../../board/clock.ts';
import { listed } from '../../../board/phrases.ts';
import { useTerms } from '../../../board/useTerms.ts';
import { CheckList } from '../../../ui/form/CheckList.tsx';
import { type ErrorOf, errorsOf } from '../../../ui/form/errors.ts';
import { ChooseBox } from '../../../ui/form/fields.tsx';
import { PickMany } from '../../../ui/form/PickMany.tsx';
import { RowForm } from '../../../ui/form/RowForm.tsx';
import { TextBox } from '../../../ui/form/TextBox.tsx';
import { areaKinds, choosablePriorities, plannedYears, sayMarkersToBe } from './areasView.ts';
import { useAreasHere } from './here.ts';

/** @param props.area null for a new one */
export function AreaForm(props: { readonly area: ContentArea | null; readonly onClose: () => void }) {
  const here = useAreasHere();
  // As it was when the form was opened: somebody else's change meanwhile is a conflict to be shown.
  const [area] = useState(props.area);
  const [key] = useState(() => keyOf<'contentAreas'>(crypto.randomUUID()));
  const [draft, setDraft] = useState(() => areaDraft(area));
  const writing = useAuditWrite(() => here.saved(`${draft.name.trim()} is saved.`));
  const errorOf = errorsOf(writing.write);
  const set = (change: Partial<AreaDraft>): void => setDraft((now) => ({ ...now, ...change }));
  const save = () => {
    const allowed = here.mayEdit();
    if (!allowed.ok) return allowed;
    if (area === null) {
      const made = prepareArea(here.books, draft);
      return made.ok ? accept([adds(contentAreas, key, made.value)]) : made;
    }
    const changed = prepareAreaChange(here.books, area, draft);
    return changed.ok ? accept([changes(contentAreas, area, changed.value)]) : changed;
  };
  const part = { draft, set, errorOf, area };
  return (
    <RowForm
      label={area === null ? 'Add a content area' : `Change ${area.name}`}
      writing={writing}
      save={area === null ? 'Add the content area' : 'Save the content area'}
      onClose={props.onClose}
      onSave={() => void writing.save(save)}
    >
      <What {...part} />
      <Why {...part} />
      <When {...part} />
    </RowForm>
  );
}

interface Part {
  readonly draft: AreaDraft;
  readonly set: (change: Partial<AreaDraft>) => void;
  readonly errorOf: ErrorOf;
  readonly area: ContentArea | null;
}

const kindOptions = areaKinds.map((kind) => ({
  value: kind,
  words: practiceKinds.some((one) => one === kind) ? `Practice: ${kind}` : `Organisational: ${kind}`,
}));

function What({ draft, set, errorOf }: Part) {
  return (
    <>
      <TextBox
        label="Name"
        required
        hint="As the programme should print it"
        value={draft.name}
        maxLength={255}
        error={errorOf('name')}
        onChange={(name) => set({ name })}
      />
      <ChooseBox
        label="Kind"
        required
        value={draft.kind}
        options={kindOptions}
        onChange={(chosen) =>
          set({ kind: [...practiceKinds, ...organisationalKinds].find((one) => one === chosen) ?? draft.kind })
        }
      />
    </>
  );
}

function Why({ draft, set, errorOf, area }: Part) {
  const { books, period } = useAreasHere();
  const terms = useTerms();
  const options = choosablePriorities(books.priorities, period, area);
  const markers = { hasPriority: draft.priorities.length > 0, hasReview: draft.reviewAction.trim() !== '' };
  return (
    <>
      {options.length === 0 ? (
        <p className="quiet">No priorities of the business plan {period} are on this page yet: see below.</p>
      ) : (
        <CheckList
          legend="Priorities it serves"
          options={options}
          chosen={draft.priorities}
          onChange={(priorities) => set({ priorities })}
        />
      )}
      <TextBox
        label="Review action it rests on"
        hint="For example: Themed review, action 3. Empty for none."
        value={draft.reviewAction}
        maxLength={255}
        error={errorOf('reviewAction')}
        onChange={(reviewAction) => set({ reviewAction })}
      />
      <p aria-live="polite">{sayMarkersToBe(markers, terms)}</p>
      <PickMany
        legend="Core business it covers"
        options={coreBusinessKinds}
        chosen={draft.coreBusiness}
        onChange={(coreBusiness) => set({ coreBusiness })}
      />
      <Checkbox
        label="Named by the Leadership Group"
        checked={draft.namedByLeadership}
        onChange={(_event, { checked }) => set({ namedByLeadership: checked === true })}
      />
      <TextBox
        label="Why it was chosen"
        hint="Research, audits, management information or learning from reviews. No names of children or families."
        multiline
        value={draft.evidence}
        error={errorOf('evidence')}
        onChange={(evidence) => set({ evidence })}
      />
    </>
  );
}

function When({ draft, set, errorOf }: Part) {
  const years = plannedYears(useToday());
  const others = draft.years.filter((year) => !years.some((one) => one === year));
  return (
    <div>
      <PickMany<string>
        legend="In focus in"
        options={years}
        chosen={draft.years}
        error={errorOf('years')}
        onChange={(chosen) => set({ years: [...others, ...chosen] })}
      />
      {others.length > 0 && <p className="quiet">Also in {listed(others)}, which stays.</p>}
    </div>
  );
}
