/**
 * The board's date and time in the top bar, and the little panel that moves them, in one leap or day by day.
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
import { type Play, type Playing, usePlay } from './usePlay.ts';
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
  // Here and not in the panel: playing goes on while the panel is closed.
  const play = usePlay();
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
      <PopoverSurface aria-label="Board clock">
        {now === undefined ? null : <Panel now={now} play={play} />}
      </PopoverSurface>
    </Popover>
  );
}

function Panel({ now, play }: { readonly now: number; readonly play: Play }) {
  const styles = useStyles();
  const { notify } = useWorkplace();
  const client = useQueryClient();
  const { day, clock } = londonParts(now);
  const [chosen, choose] = useState(day);
  const isPlaying = play.playing !== undefined;
  const move = (to: string): void => {
    moveClock(londonInstant(to, clock))
      .then(() => client.invalidateQueries({ queryKey: ['clock'] }))
      .then(() => {
        choose(to);
        notify(`It is now ${inWords(londonInstant(to, clock))}.`, 'success');
      })
      .catch((error: Error) => notify(error.message, 'error'));
  };
  const playTo = (to: string): void => {
    play
      .start(day, to)
      .then((days) =>
        notify(days === 1 ? 'One working day was played.' : `${days} working days were played.`, 'success'),
      )
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
        <Button type="submit" appearance="primary" disabled={isPlaying}>
          Move
        </Button>
        {/* One button with two names, so that the keyboard's focus stays where it is. */}
        <Button
          disabledFocusable={!isPlaying && chosen <= day}
          onClick={() => (isPlaying ? play.stop() : playTo(chosen))}
        >
          {isPlaying ? 'Stop' : 'Play'}
        </Button>
      </form>
      <Text size={200}>
        Move leaps: of the reminders that fall between, only the latest go out. Play goes there one working day at a
        time, and the bot does its work on each.
      </Text>
      <div className={styles.row}>
        <Button disabled={isPlaying} onClick={() => move(addDays(day, 1))}>
          +1 day
        </Button>
        <Button disabled={isPlaying} onClick={() => move(nextWorkingDay(day))}>
          Next working day
        </Button>
      </div>
      <PlayProgress playing={play.playing} />
    </div>
  );
}

function PlayProgress({ playing }: { readonly playing: Playing | undefined }) {
  return (
    <div role="status">
      {playing !== undefined &&
        `Playing ${inWords(londonInstant(playing.day, '12:00'))} (${playing.number} of ${playing.of})`}
    </div>
  );
}
