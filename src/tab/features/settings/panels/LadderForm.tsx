/** The steps of one kind of reminder, to be changed: each says when and who; the example below follows the boxes. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { accept } from '../../../../base/result.ts';
import type { DutyKind } from '../../../../core/duties/duty.ts';
import { kindOf } from '../../../../core/duties/kinds/all.ts';
import { backToUsual, differsFromUsual, ladderIn, prepareLadder } from '../../../../core/settings/ladderRules.ts';
import { type StepTyped, stepToType, stepTyped } from '../../../../core/settings/stepTyped.ts';
import { rungSchema } from '../../../../lists/ladders.ts';
import { useAuditWrite } from '../../../board/audit/useAuditWrite.ts';
import { WriteOutcome } from '../../../ui/write/WriteOutcome.tsx';
import type { PanelForm, PanelProps } from '../Panel.tsx';
import { prepared } from '../prepared.ts';
import { useReadAgain } from '../readSettings.ts';
import { SettingForm } from '../SettingForm.tsx';
import { changesSettings } from '../settingsWriting.ts';
import { LadderExample } from './LadderExample.tsx';
import { StepBoxes } from './StepBoxes.tsx';

interface StepInPlace extends StepTyped {
  readonly id: number;
}

const oneMore: StepTyped = { time: 'before', days: '5', month: '04', dayOfMonth: '1', to: 'owner' };

export function LadderForm(props: PanelProps & { readonly kind: DutyKind; readonly handlers: PanelForm }) {
  const { row, kind, handlers } = props;
  const [base] = useState(row);
  const [steps, setSteps] = useState<readonly StepInPlace[]>(() =>
    ladderIn(base.ladders, kind).map((rung, id) => ({ ...stepToType(rung), id })),
  );
  const { label } = kindOf(kind);
  const ladder = steps.map(stepTyped);
  const sound = ladder.filter((rung) => rungSchema.safeParse(rung).success);
  const nextId = Math.max(-1, ...steps.map(({ id }) => id)) + 1;
  return (
    <div className="settings-inner">
      <h3>Steps: {label}</h3>
      <SettingForm
        label={`Steps: ${label}`}
        save="Save the steps"
        handlers={handlers}
        prepare={prepared(
          () => prepareLadder(base.ladders, kind, ladder),
          (values) => [changesSettings(base, values)],
        )}
      >
        {(errorOf) => (
          <>
            {steps.map((step, at) => (
              <StepBoxes
                key={step.id}
                at={at}
                kind={kind}
                step={step}
                error={errorOf(`step-${at}`)}
                onChange={(values) => setSteps(steps.map((one) => (one.id === step.id ? { ...one, ...values } : one)))}
                onRemove={() => setSteps(steps.filter((one) => one.id !== step.id))}
              />
            ))}
            <div className="row">
              <Button onClick={() => setSteps([...steps, { ...oneMore, id: nextId }])}>Add a step</Button>
            </div>
            <LadderExample kind={kind} ladder={sound} settings={base} />
          </>
        )}
      </SettingForm>
      {differsFromUsual(kind, ladderIn(base.ladders, kind)) && <BackToUsual {...props} />}
    </div>
  );
}

function BackToUsual({ row, kind, handlers }: PanelProps & { readonly kind: DutyKind; readonly handlers: PanelForm }) {
  const readAgain = useReadAgain();
  const [base] = useState(row);
  const writing = useAuditWrite(readAgain);
  const back = async (): Promise<void> => {
    if (!(await writing.save(() => accept([changesSettings(base, backToUsual(base.ladders, kind))])))) return;
    handlers.onSaved();
    handlers.onClose();
  };
  const keepTheirs = (): void => {
    handlers.onClose();
    void readAgain();
  };
  return (
    <>
      <div className="row">
        <Button disabled={writing.write.state === 'saving'} onClick={() => void back()}>
          Back to the usual steps
        </Button>
      </div>
      <WriteOutcome writing={{ ...writing, reset: keepTheirs }} />
    </>
  );
}
