/**
 * The board's date and time in the top bar, and the little panel that moves them.
 */
import {
  Button,
  Field,
  Input,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ClockRegular } from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useWorkplace } from '../app/workplace.ts';
import { inShort, inWords, londonInstant, londonParts, moveClock, timeOf, useBoardNow } from './boardClock.ts';
import { Unseen } from './Unseen.tsx';
import { addDays, nextWorkingDay } from './workingDay.ts';

const useStyles = makeStyles({
  panel: { display: 'grid', gap: tokens.spacingVerticalM, maxWidth: '320px' },
  row: { display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap', alignItems: 'end' },
  narrowGone: { '@media (max-width: 640px)': { display: 'none' } },
});

/** Shows and moves board time. */
export function ClockControl() {
  const styles = useStyles();
  const now = useBoardNow();
  const day = now === undefined ? 'Clock' : inShort(now);
  const time = now === undefined ? '' : `, ${timeOf(now)}`;
  return (
    <Popover trapFocus withArrow>
      <PopoverTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<ClockRegular />} style={{ minWidth: 0 }}>
          <span style={{ whiteSpace: 'nowrap' }}>
            <Unseen>Board clock: </Unseen>
            {day}
          </span>
          <span className={styles.narrowGone}>{time}</span>
        </Button>
      </PopoverTrigger>
      <PopoverSurface aria-label="Board clock">{now === undefined ? null : <Panel now={now} />}</PopoverSurface>
    </Popover>
  );
}

function Panel({ now }: { readonly now: number }) {
  const styles = useStyles();
  const { notify } = useWorkplace();
  const client = useQueryClient();
  const { day, clock } = londonParts(now);
  const [chosen, choose] = useState(day);
  const move = (to: string): void => {
    moveClock(londonInstant(to, clock))
      .then(() => client.invalidateQueries({ queryKey: ['clock'] }))
      .then(() => {
        choose(to);
        notify(`It is now ${inWords(londonInstant(to, clock))}.`, 'success');
      })
      .catch((error: Error) => notify(error.message, 'error'));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    move(chosen);
  };
  return (
    <div className={styles.panel}>
      <Text weight="semibold">Sample board: today is {inWords(now)}</Text>
      <Text size={200}>
        The board's clock can be moved to any date, so that reminders and due dates can be watched. It moves for
        everybody who has this workplace open.
      </Text>
      <form className={styles.row} onSubmit={submit}>
        <Field label="Move to">
          <Input type="date" value={chosen} onChange={(_event, data) => choose(data.value)} required />
        </Field>
        <Button type="submit" appearance="primary">
          Move
        </Button>
      </form>
      <div className={styles.row}>
        <Button onClick={() => move(addDays(day, 1))}>+1 day</Button>
        <Button onClick={() => move(nextWorkingDay(day))}>Next working day</Button>
      </div>
    </div>
  );
}
