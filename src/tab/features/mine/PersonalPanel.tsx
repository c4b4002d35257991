/** What a person says about themselves: away until a day, back, and fewer reminders. Answers like any other. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { sayDate } from '../../../base/time/plainDate.ts';
import { awayUntil } from '../../../core/answers/absence.ts';
import type { personalActs } from '../../../core/answers/prepareAct.ts';
import { isQuiet } from '../../../core/answers/standing.ts';
import type { BoardSnapshot } from '../../../core/duties/snapshot.ts';
import type { Person } from '../../../core/people/board.ts';
import { useToday } from '../../board/clock.ts';
import { useTerms } from '../../board/useTerms.ts';
import { Notice } from '../../ui/Notice.tsx';
import { ActForm } from './ActForm.tsx';
import { actWords } from './actWords.ts';
import { sayStandIn } from './sayMine.ts';
import { useAct } from './useAct.ts';
import { WriteFault } from './WriteFault.tsx';

type PersonalAct = (typeof personalActs)[number];

interface Props {
  readonly board: BoardSnapshot;
  readonly person: Person;
}

export function PersonalPanel({ board, person }: Props) {
  const today = useToday();
  const terms = useTerms();
  const [said, setSaid] = useState('');
  const until = awayUntil(board, person.key, today);
  const quiet = isQuiet(board, person.key);
  return (
    <section className="panel" aria-labelledby="about-me">
      <h2 id="about-me">When I am away, and how often I hear</h2>
      {said !== '' && (
        <Notice kind="success" isUrgent>
          <p>{said}</p>
        </Notice>
      )}
      <p>
        {until === null ? 'You are not away.' : `You are away until ${sayDate(until)}.`}{' '}
        {sayStandIn(board, person, today, terms)}
      </p>
      {until === null ? (
        <AwayForm board={board} person={person} onDone={setSaid} />
      ) : (
        <QuickAct board={board} person={person} act="back" onDone={setSaid} />
      )}
      <p>
        {quiet
          ? 'You hear from the bot only from the day on which something is due.'
          : 'You are reminded before things are due, on the day, and when they are late.'}{' '}
        The memorandum and what is late always reach you.
      </p>
      <QuickAct
        key={String(quiet)}
        board={board}
        person={person}
        act={quiet ? 'not quiet' : 'quiet'}
        onDone={setSaid}
      />
    </section>
  );
}

type ActProps = Props & { readonly act: PersonalAct; readonly onDone: (sentence: string) => void };

function usePersonalAct({ person, act, onDone }: ActProps) {
  return useAct({ person, kind: null, item: person.key, dueOn: null, act }, (answered) => {
    if (answered.ok) onDone(answered.sentence);
  });
}

function QuickAct(props: ActProps) {
  const sending = usePersonalAct(props);
  const send = (): void => sending.mutate({ said: '', evidence: '', day: null, workingDays: null, named: null });
  return (
    <>
      <div className="row">
        <Button disabled={sending.isPending} onClick={send}>
          {sending.isPending ? 'Saving…' : actWords[props.act].button}
        </Button>
      </div>
      {sending.data?.ok === false && (
        <Notice kind="error" isUrgent>
          {sending.data.refusals.map((refusal) => (
            <p key={refusal.code}>{refusal.sentence}</p>
          ))}
        </Notice>
      )}
      {sending.error !== null && <WriteFault fault={sending.error} onAgain={send} />}
    </>
  );
}

function AwayForm(props: Omit<ActProps, 'act'>) {
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <div className="row">
        <Button onClick={() => setOpen(true)}>{actWords.away.button}</Button>
      </div>
    );
  }
  return <OpenAway {...props} act="away" onClose={() => setOpen(false)} />;
}

function OpenAway(props: ActProps & { readonly onClose: () => void }) {
  const sending = usePersonalAct(props);
  return (
    <ActForm
      act="away"
      choices={[]}
      day=""
      refusals={sending.data?.ok === false ? sending.data.refusals : []}
      fault={sending.error}
      isSending={sending.isPending}
      onSend={(values) => sending.mutate(values)}
      onClose={props.onClose}
    />
  );
}
