/** One step of a ladder: when it falls and who is told. */
import { Button } from '@fluentui/react-components';
import type { DutyKind } from '../../../../core/duties/duty.ts';
import { startsFor, targetsFor } from '../../../../core/settings/ladderFacts.ts';
import { sayOwner, sayTarget } from '../../../../core/settings/sayLadder.ts';
import { neededFor, type StepTyped, startOf, stepTimes, timeWords } from '../../../../core/settings/stepTyped.ts';
import { capital } from '../../../../core/words/terms.ts';
import { ladderTargets } from '../../../../lists/ladders.ts';
import { useTerms } from '../../../board/useTerms.ts';
import { ChooseBox, CountBox, type Option } from '../../../ui/form/fields.tsx';

const monthForm = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });
const months: readonly Option[] = Array.from({ length: 12 }, (_one, at) => ({
  value: String(at + 1).padStart(2, '0'),
  words: monthForm.format(new Date(Date.UTC(2016, at, 15))),
}));

export function StepBoxes(props: {
  readonly at: number;
  readonly kind: DutyKind;
  readonly step: StepTyped;
  readonly error: string | undefined;
  readonly onChange: (values: Partial<StepTyped>) => void;
  readonly onRemove: () => void;
}) {
  const { at, kind, step, onChange } = props;
  const terms = useTerms();
  const starts = startsFor(kind);
  const targets = targetsFor(kind);
  const needed = neededFor(step.time);
  const who = (target: StepTyped['to']): string =>
    target === 'owner' ? `Whoever owes it (${sayOwner(kind, terms)})` : capital(sayTarget(target, terms));
  return (
    <fieldset className="settings-group settings-step">
      <legend>Step {at + 1}</legend>
      {needed === 'number' && <CountBox label="Number" value={step.days} onChange={(days) => onChange({ days })} />}
      <ChooseBox
        label="When"
        value={step.time}
        onChange={(value) => {
          const time = stepTimes.find((one) => one === value);
          if (time !== undefined) onChange({ time });
        }}
        options={stepTimes
          .filter((time) => starts.includes(startOf(time)) || time === step.time)
          .map((time) => ({ value: time, words: timeWords[time] }))}
      />
      {needed === 'day' && (
        <>
          <CountBox label="Day" value={step.dayOfMonth} onChange={(dayOfMonth) => onChange({ dayOfMonth })} />
          <ChooseBox label="Month" value={step.month} options={months} onChange={(month) => onChange({ month })} />
        </>
      )}
      <ChooseBox
        label="Who is told"
        value={step.to}
        onChange={(value) => {
          const to = ladderTargets.find((one) => one === value);
          if (to !== undefined) onChange({ to });
        }}
        options={ladderTargets
          .filter((target) => targets.includes(target) || target === step.to)
          .map((target) => ({ value: target, words: who(target) }))}
      />
      <Button size="small" className="settings-remove" aria-label={`Remove step ${at + 1}`} onClick={props.onRemove}>
        Remove
      </Button>
      {props.error !== undefined && <p className="field-error">{props.error}</p>}
    </fieldset>
  );
}
