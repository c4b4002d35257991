/** Starting the audit of a programme item: who, why, and the dates worked back from the report, before anything is saved. */
import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { may } from '../../../core/may.ts';
import type { ProgrammeItem } from '../../../core/programme/programme.ts';
import { capital } from '../../../core/words/terms.ts';
import type { Role } from '../../../lists/appointments.ts';
import { auditTriggers } from '../../../lists/audits.ts';
import type { WorkBoard } from '../../board/audit/auditBoard.ts';
import { peopleOptions, whoCanLead } from '../../board/audit/peopleOptions.ts';
import { useReadAgain } from '../../board/audit/useAudit.ts';
import { useAuditWrite } from '../../board/audit/useAuditWrite.ts';
import { useToday } from '../../board/clock.ts';
import { listed } from '../../board/phrases.ts';
import { goTo, hashOf } from '../../board/routes.ts';
import { type ErrorOf, errorsOf } from '../../ui/form/errors.ts';
import { ChooseBox, optionsOf } from '../../ui/form/fields.tsx';
import { RowForm } from '../../ui/form/RowForm.tsx';
import { TextBox } from '../../ui/form/TextBox.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PlanDates } from '../../ui/plan/PlanDates.tsx';
import { type AuditLine, overlapsOf } from './auditsView.ts';
import { keyToStart, rowsToStart, type StartDraft, sayIndependence, startDraftOf } from './startDraft.ts';

interface Props {
  readonly item: ProgrammeItem;
  readonly at: WorkBoard;
  readonly lines: readonly AuditLine[];
  readonly onClose: () => void;
}

export function StartForm({ item, at, lines, onClose }: Props) {
  const today = useToday();
  const readAgain = useReadAgain();
  const { membership } = at.snapshot;
  const [draft, setDraft] = useState(() => startDraftOf(item, at.snapshot, today));
  const writing = useAuditWrite(async () => {
    await readAgain();
    goTo({ page: 'audit', audit: keyToStart(item, at.snapshot.audits), section: 'overview', focus: null });
  });
  const set = (changed: Partial<StartDraft>): void => setDraft((now) => ({ ...now, ...changed }));
  const part = { at, draft, set, errorOf: errorsOf(writing.write) };
  return (
    <RowForm
      label={`Start the audit ‘${item.name}’`}
      writing={writing}
      save="Start the audit"
      onClose={onClose}
      onSave={() =>
        void writing.save(() => {
          const allowed = may(membership, at.board.me?.key ?? null, 'edit the programme', today);
          return allowed.ok ? rowsToStart(draft, item, at.snapshot) : allowed;
        })
      }
    >
      <Overlaps item={item} at={at} lines={lines} />
      <TextBox
        label="What the audit is called"
        required
        value={draft.name}
        maxLength={255}
        error={part.errorOf('name')}
        onChange={(name) => set({ name })}
      />
      <WhoLeads {...part} />
      <Why {...part} />
      <PlanDates
        before={null}
        draft={draft.dates}
        calendar={at.snapshot.calendar}
        onChange={(dates) => set({ dates })}
      />
    </RowForm>
  );
}

/** Two audits of one area at a time ask the same people twice. */
function Overlaps({ item, at, lines }: Omit<Props, 'onClose'>) {
  const overlaps = overlapsOf(item, lines, at.snapshot.items);
  if (overlaps.length === 0) return null;
  return (
    <Notice kind="warning" title="Another audit looks at the same area">
      {overlaps.map(({ audit, areas }) => (
        <p key={audit.key}>
          <a href={hashOf({ page: 'audit', audit: audit.key, section: 'overview', focus: null })}>{audit.name}</a> is
          under way and looks at {listed(areas)}.
        </p>
      ))}
      <p>You can start this one all the same.</p>
    </Notice>
  );
}

interface Part {
  readonly at: WorkBoard;
  readonly draft: StartDraft;
  readonly set: (changed: Partial<StartDraft>) => void;
  readonly errorOf: ErrorOf;
}

function WhoLeads({ at, draft, set, errorOf }: Part) {
  const today = useToday();
  const { membership } = at.snapshot;
  const { terms } = membership;
  const people = (roles: readonly Role[] | null, chosen: string) =>
    peopleOptions(membership, { day: today, roles, chosen });
  const clash = sayIndependence(draft, terms.chair);
  return (
    <>
      <ChooseBox
        label={capital(terms.auditLead)}
        options={people(whoCanLead, draft.lead)}
        none="Nobody yet"
        value={draft.lead}
        onChange={(lead) => set({ lead })}
      />
      <ChooseBox
        label="Joint lead"
        options={people(whoCanLead, draft.jointLead)}
        none="Nobody"
        value={draft.jointLead}
        error={errorOf('jointLead')}
        onChange={(jointLead) => set({ jointLead })}
      />
      {draft.jointLead !== '' && (
        <Checkbox
          label="The joint lead is there to learn"
          checked={draft.jointLeadIsLearning}
          onChange={(_event, { checked }) => set({ jointLeadIsLearning: checked === true })}
        />
      )}
      <ChooseBox
        label={`${capital(terms.qaManager)} who co-ordinates it`}
        options={people(['QA manager'], draft.qaManager)}
        none="Nobody yet"
        value={draft.qaManager}
        onChange={(qaManager) => set({ qaManager })}
      />
      <ChooseBox
        label="Manager of the area under consideration"
        hint="May not lead the audit. Choose the person now or later, under People and agencies."
        options={people(null, draft.areaManager)}
        none="Not said yet"
        value={draft.areaManager}
        onChange={(areaManager) => set({ areaManager })}
      />
      {clash !== null && (
        <Notice kind="warning">
          <p>{clash}</p>
        </Notice>
      )}
    </>
  );
}

function Why({ at, draft, set }: Part) {
  const others = at.snapshot.audits
    .filter((one) => one.status !== 'Withdrawn')
    .map((one) => ({ value: one.key, words: one.name }));
  return (
    <>
      <ChooseBox
        label="What set it off"
        options={optionsOf(auditTriggers)}
        none="Not said"
        value={draft.trigger}
        onChange={(trigger) => set({ trigger })}
      />
      <ChooseBox
        label="Re-audit of"
        hint="The results of both are compared, question by question."
        options={others}
        none="None: it is the first"
        value={draft.earlier}
        onChange={(earlier) => set({ earlier })}
      />
    </>
  );
}
