/** What the lead of the audit enters about an agency: since when it takes part, who leads at which level, days asked. */
import { useState } from 'react';
import { accept } from '../../../../base/result.ts';
import { parsePlainDate } from '../../../../base/time/plainDate.ts';
import { peopleOf } from '../../../../core/answers/standing.ts';
import type { AgencyStanding } from '../../../../core/audit/people/agencyStanding.ts';
import { prepareParticipation } from '../../../../core/audit/people/prepareAgency.ts';
import { auditParticipation, leadLevels } from '../../../../lists/auditParticipation.ts';
import { useAuditWrite } from '../../../board/audit/useAuditWrite.ts';
import { changes } from '../../../board/audit/writing.ts';
import { errorsOf } from '../../../ui/form/errors.ts';
import { ChooseBox, CountBox, countIn, DayBox, optionsOf } from '../../../ui/form/fields.tsx';
import { RowForm } from '../../../ui/form/RowForm.tsx';
import { TextBox } from '../../../ui/form/TextBox.tsx';
import { useAuditHere } from '../auditHere.ts';

export function EditAgencyForm(props: { readonly standing: AgencyStanding; readonly onClose: () => void }) {
  const here = useAuditHere();
  const { book, me, today } = here;
  const [row] = useState(props.standing.participation);
  const [draft, setDraft] = useState({
    confirmedOn: String(row.confirmedOn ?? ''),
    lead: String(row.lead?.key ?? ''),
    leadLevel: String(row.leadLevel ?? ''),
    leadRole: row.leadRole ?? '',
    daysAsked: String(row.daysAsked ?? ''),
    returnsDueOn: String(row.returnsDueOn ?? ''),
  });
  const set = (changed: Partial<typeof draft>): void => setDraft((now) => ({ ...now, ...changed }));
  const writing = useAuditWrite(() => here.saved(`${row.agency.title} is saved.`));
  const errorOf = errorsOf(writing.write);
  const people = peopleOf(book.board, row.agency.key, today);
  const choices = row.lead === null || people.some((one) => one.key === row.lead?.key) ? people : [...people, row.lead];
  const isNamed = props.standing.lead !== null && props.standing.lead.key !== row.lead?.key;
  const rows = () => {
    const lead = choices.find((one) => one.key === draft.lead) ?? null;
    const ready = prepareParticipation(book, {
      person: me?.key ?? null,
      day: today,
      participation: row.key,
      changes: {
        confirmedOn: parsePlainDate(draft.confirmedOn),
        // A lead who was entered once and has left the agency since may stay; a new one is of the agency.
        ...(lead?.key === row.lead?.key ? {} : { lead }),
        leadLevel: leadLevels.find((one) => one === draft.leadLevel) ?? null,
        leadRole: draft.leadRole.trim() === '' ? null : draft.leadRole.trim(),
        daysAsked: countIn(draft.daysAsked),
        returnsDueOn: parsePlainDate(draft.returnsDueOn),
      },
    });
    return ready.ok ? accept([changes(auditParticipation, row, ready.value)]) : ready;
  };
  return (
    <RowForm
      label={`Edit ${row.agency.title}`}
      writing={writing}
      save="Save the agency"
      onClose={props.onClose}
      onSave={() => void writing.save(rows)}
    >
      <CountBox
        label="Days of staff time asked of the agency"
        value={draft.daysAsked}
        onChange={(daysAsked) => set({ daysAsked })}
      />
      {isNamed ? (
        <p className="quiet">The agency itself named {props.standing.lead?.title} as its lead: its own word counts.</p>
      ) : (
        <ChooseBox
          label="Lead for the agency"
          hint="One of its own people. The agency’s representative can name somebody too."
          options={choices.map((one) => ({ value: one.key, words: one.title }))}
          none="Not named yet"
          value={draft.lead}
          error={errorOf('notOfAgency')}
          onChange={(lead) => set({ lead })}
        />
      )}
      <ChooseBox
        label="Level of the lead"
        options={optionsOf(leadLevels)}
        none="Not known"
        value={draft.leadLevel}
        onChange={(leadLevel) => set({ leadLevel })}
      />
      <TextBox
        label="Role of the lead"
        hint="For example safeguarding nurse."
        value={draft.leadRole}
        maxLength={255}
        error={undefined}
        onChange={(leadRole) => set({ leadRole })}
      />
      <DayBox
        label="Takes part since"
        hint="The day on which it was settled. Empty: it does not take part."
        value={draft.confirmedOn}
        error={errorOf('inFuture')}
        onChange={(confirmedOn) => set({ confirmedOn })}
      />
      <DayBox
        label="Its own last day for case returns"
        hint="Only where it differs from that of the audit."
        value={draft.returnsDueOn}
        onChange={(returnsDueOn) => set({ returnsDueOn })}
      />
    </RowForm>
  );
}
