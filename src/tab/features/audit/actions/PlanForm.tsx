/** One recommendation becomes one action for each agency in one go (R77): the same words, an owner and a day for each. */
import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { accept, type Result } from '../../../../base/result.ts';
import { prepareActions } from '../../../../core/audit/actions/prepareActions.ts';
import type { Recommendation } from '../../../../core/audit/auditBook.ts';
import { longestName } from '../../../../core/audit/findings/finding.ts';
import { actions } from '../../../../lists/actions.ts';
import { useAuditWrite } from '../../../board/audit/useAuditWrite.ts';
import { adds, type Writing } from '../../../board/audit/writing.ts';
import { counted } from '../../../board/phrases.ts';
import { errorsOf } from '../../../ui/form/errors.ts';
import { ChooseBox, DayBox } from '../../../ui/form/fields.tsx';
import { RowForm } from '../../../ui/form/RowForm.tsx';
import { TextBox } from '../../../ui/form/TextBox.tsx';
import { useAuditHere } from '../auditHere.ts';
import {
  type AgencyChoice,
  type AgencyDraft,
  agencyChoices,
  draftOfPlan,
  type PlanDraft,
  wantedOf,
} from './planDraft.ts';

export function PlanForm(props: { readonly recommendation: Recommendation; readonly onClose: () => void }) {
  const { recommendation, onClose } = props;
  const here = useAuditHere();
  const [choices] = useState(() => agencyChoices(here.book, recommendation));
  const [draft, setDraft] = useState(() => draftOfPlan(recommendation, choices));
  const count = Object.values(draft.agencies).filter((one) => one.isAsked).length;
  const writing = useAuditWrite(() =>
    here.saved(`${counted(count, 'action')} added. Owners are reminded from now on.`),
  );
  const errorOf = errorsOf(writing.write);
  const set = (changed: Partial<PlanDraft>): void => setDraft((now) => ({ ...now, ...changed }));
  const rows = (): Result<readonly Writing[], string> => {
    const allowed = here.may('edit actions');
    if (!allowed.ok) return allowed;
    const wanted = wantedOf(recommendation, draft, choices);
    if (!wanted.ok) return wanted;
    const ready = prepareActions(here.book, wanted.value);
    return ready.ok ? accept(ready.value.map(({ key, values }) => adds(actions, key, values))) : ready;
  };
  return (
    <RowForm
      label={`Plan actions: ${recommendation.name}`}
      writing={writing}
      save={count < 2 ? 'Add the action' : `Add ${count} actions`}
      onSave={() => void writing.save(rows)}
      onClose={onClose}
    >
      <TextBox
        label="What is the action called?"
        required
        hint="Cards show it, so no detail of a case."
        value={draft.name}
        maxLength={longestName}
        error={errorOf('name')}
        onChange={(name) => set({ name })}
      />
      <TextBox
        label="What is to be done, word for word?"
        required
        multiline
        value={draft.wording}
        error={errorOf('wording')}
        onChange={(wording) => set({ wording })}
      />
      <DayBox
        label="By when, for every agency?"
        hint="An agency can have a day of its own below."
        value={draft.dueOn}
        onChange={(dueOn) => set({ dueOn })}
      />
      <fieldset className="plan-agencies">
        <legend>
          Which agencies?<span className="pick-required"> *</span>
        </legend>
        {choices.length === 0 && <p>Every agency has an action for it already.</p>}
        {choices.map((choice) => (
          <AgencyRow
            key={choice.agency.key}
            choice={choice}
            draft={draft.agencies[choice.agency.key] ?? { isAsked: false, owner: '', dueOn: '' }}
            onChange={(changed) =>
              setDraft((now) => ({ ...now, agencies: { ...now.agencies, [choice.agency.key]: changed } }))
            }
          />
        ))}
        {errorOf('agencies') !== undefined && <p className="field-error">{errorOf('agencies')}</p>}
      </fieldset>
    </RowForm>
  );
}

function AgencyRow(props: {
  readonly choice: AgencyChoice;
  readonly draft: AgencyDraft;
  readonly onChange: (draft: AgencyDraft) => void;
}) {
  const { choice, draft, onChange } = props;
  const { name } = choice.agency;
  const nobody = choice.owners.length === 0;
  return (
    <fieldset className="plan-agency" aria-label={name}>
      <Checkbox
        label={choice.takesPart ? name : `${name} (does not take part in this audit)`}
        checked={draft.isAsked}
        disabled={nobody}
        onChange={(_event, { checked }) => onChange({ ...draft, isAsked: checked === true })}
      />
      {nobody && <p className="quiet">Nobody is appointed for {name}, so nobody could own an action.</p>}
      {draft.isAsked && (
        <div className="plan-agency-boxes">
          <ChooseBox
            label="Owner"
            required
            options={choice.owners.map(({ key, title }) => ({ value: String(key), words: title }))}
            value={draft.owner}
            onChange={(owner) => onChange({ ...draft, owner })}
          />
          <DayBox label="A day of its own" value={draft.dueOn} onChange={(dueOn) => onChange({ ...draft, dueOn })} />
        </div>
      )}
    </fieldset>
  );
}
