/** A ladder played through for one due date, in words, by the functions that the bot goes by. */
import { useMemo } from 'react';
import type { DutyKind } from '../../../../core/duties/duty.ts';
import { workingDayCount } from '../../../../core/duties/workingDayCount.ts';
import { exampleDays, fallingSteps } from '../../../../core/settings/ladderDays.ts';
import { sayExample } from '../../../../core/settings/sayLadder.ts';
import type { Rung } from '../../../../lists/ladders.ts';
import { calendarOf } from '../../../board/calendar.ts';
import { useToday } from '../../../board/clock.ts';
import { useTerms } from '../../../board/useTerms.ts';
import type { SettingsRow } from '../readSettings.ts';

export function LadderExample(props: {
  readonly kind: DutyKind;
  readonly ladder: readonly Rung[];
  readonly settings: SettingsRow;
}) {
  const { kind, ladder, settings } = props;
  const terms = useTerms();
  const today = useToday();
  const sentences = useMemo(() => {
    const count = workingDayCount(calendarOf(settings));
    const days = exampleDays(kind, ladder, { today, count });
    return sayExample(kind, { days, steps: fallingSteps(ladder, days, count) }, terms);
  }, [kind, ladder, settings, today, terms]);
  return (
    <div className="settings-example">
      <strong>Example</strong>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
