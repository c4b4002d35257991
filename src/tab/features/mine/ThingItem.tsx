/** One thing: what is asked, by when, what happens next, and its buttons; a form opens in their place. */
import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Act } from '../../../core/duties/duty.ts';
import type { BoardSnapshot } from '../../../core/duties/snapshot.ts';
import type { Person } from '../../../core/people/board.ts';
import { useToday } from '../../board/clock.ts';
import { hashOf, type Route } from '../../board/routes.ts';
import { useTerms } from '../../board/useTerms.ts';
import { ChatButton } from '../../ui/ChatButton.tsx';
import { Flag } from '../../ui/Flag.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ActForm } from './ActForm.tsx';
import { actWords } from './actWords.ts';
import { choicesFor } from './choices.ts';
import { dayToBeginWith, type Thing } from './mineView.ts';
import type { Receipt, Shown } from './receipts.ts';
import { sayDue, sayLate, sayWhose } from './sayMine.ts';
import { type Answered, useAct } from './useAct.ts';

/** On what the things of a page stand. */
export interface Around {
  readonly board: BoardSnapshot;
  readonly person: Person;
  readonly onSettled: (receipt: Receipt) => void;
}

/** @param isBrief for what others owe, and for what comes later: the thing itself without what happens next */
export function ThingItem(props: { readonly shown: Shown; readonly around: Around; readonly isBrief: boolean }) {
  const { shown, around, isBrief } = props;
  const { thing, receipt, isOpen } = shown;
  const { line } = thing;
  const terms = useTerms();
  const late = isOpen ? sayLate(line) : '';
  return (
    <li className="thing" data-late={late !== ''} data-settled={!isOpen} data-brief={isBrief}>
      <p className="thing-kind">
        <span className="quiet">{line.kind.label}</span>
        {late !== '' && <Flag kind="bad">{late}</Flag>}
      </p>
      <h3>{isBrief ? line.owed.title : line.kind.ask(line.owed, terms)}</h3>
      {receipt !== null && <ReceiptNotice receipt={receipt} />}
      {isOpen && <Facts thing={thing} board={around.board} isBrief={isBrief} />}
      {!isOpen && thing.acts.length > 0 && <p>Changed your mind? A later answer takes the place of this one.</p>}
      {(isOpen || thing.acts.length > 0) && <Buttons thing={thing} around={around} isBrief={isBrief || !isOpen} />}
    </li>
  );
}

function Facts({
  thing,
  board,
  isBrief,
}: {
  readonly thing: Thing;
  readonly board: BoardSnapshot;
  readonly isBrief: boolean;
}) {
  const { line } = thing;
  const today = useToday();
  const terms = useTerms();
  return (
    <>
      <p>
        <strong>{sayDue(line, today, board.calendar)}</strong> {sayWhose(line, board.membership.people, terms)}
      </p>
      {line.owed.remark !== null && <p>{line.owed.remark}</p>}
      {!isBrief && <p className="quiet">{line.kind.next(line.owed, terms)}</p>}
    </>
  );
}

/** Takes the focus, since the form that had it is gone; screen readers read it for that. */
function ReceiptNotice({ receipt }: { readonly receipt: Receipt }) {
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new receipt is to be read
  useEffect(() => place.current?.focus(), [receipt]);
  return (
    <div ref={place} tabIndex={-1} className="receipt">
      <Notice
        kind={receipt.kind === 'done' ? 'success' : 'info'}
        title={receipt.kind === 'done' ? 'Saved' : 'Nothing was saved'}
      >
        {receipt.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Notice>
    </div>
  );
}

/** What does not bring the thing forward is never the button that stands out. */
const aside: ReadonlySet<Act> = new Set<Act>(['not mine', 'snooze', 'extension refused', 'withdrawn']);

function Buttons(props: { readonly thing: Thing; readonly around: Around; readonly isBrief: boolean }) {
  const { thing, around, isBrief } = props;
  const [open, setOpen] = useState<Act | null>(null);
  const [last, setLast] = useState<Act | null>(null);
  const close = (): void => {
    setLast(open);
    setOpen(null);
  };
  if (open !== null) return <OpenAct thing={thing} act={open} around={around} onClose={close} />;
  const { line } = thing;
  return (
    <div className="row">
      {maySign(thing) && <ChatButton label="Sign" name={`Sign: ${line.owed.title}`} word="sign" isPrimary />}
      {thing.acts.map((act, at) => (
        <Button
          key={act}
          appearance={at === 0 && !isBrief && !aside.has(act) ? 'primary' : 'secondary'}
          aria-label={`${actWords[act].button} ${line.owed.title}`}
          autoFocus={act === last}
          onClick={() => setOpen(act)}
        >
          {actWords[act].button}
        </Button>
      ))}
      <PlaceLink place={line.kind.place} />
      <AuditLink line={line} />
    </div>
  );
}

/** Things about an audit are done in its workspace; case returns in their section. */
function AuditLink({ line: { kind, owed } }: { readonly line: Thing['line'] }) {
  if (owed.audit === null) return null;
  if (kind.name === 'verify-action') {
    return (
      <a
        href={hashOf({ page: 'audit', audit: owed.audit.key, section: 'actions', focus: owed.item })}
        aria-label={`Look at it: ${owed.title}`}
      >
        Look at it
      </a>
    );
  }
  const section = kind.name === 'case-returns' ? 'returns' : kind.name === 'action' ? 'actions' : 'overview';
  return (
    <a
      href={hashOf({ page: 'audit', audit: owed.audit.key, section, focus: null })}
      aria-label={`Open the audit: ${owed.title}`}
    >
      Open the audit
    </a>
  );
}

/** Whether it is a memorandum for the person to sign, rather than one whose signature they see to in another way. */
function maySign({ line }: Thing): boolean {
  return (
    line.kind.name === 'mou-sign-off' &&
    ['owner', 'representative', 'substitute'].includes(line.as) &&
    line.owedBy.length === 0
  );
}

const links: Readonly<Record<'programme' | 'mou', { readonly route: Route; readonly name: string }>> = {
  programme: { route: { page: 'programme', year: null, item: null, view: 'year' }, name: 'See the programme' },
  mou: { route: { page: 'mou' }, name: 'See the memorandum' },
};

function PlaceLink({ place }: { readonly place: Thing['line']['kind']['place'] }) {
  if (place === 'mine') return null;
  return <a href={hashOf(links[place].route)}>{links[place].name}</a>;
}

function OpenAct(props: {
  readonly thing: Thing;
  readonly act: Act;
  readonly around: Around;
  readonly onClose: () => void;
}) {
  const { thing, act, around, onClose } = props;
  const { kind, owed } = thing.line;
  const answering = { person: around.person, kind: kind.name, item: owed.item, dueOn: owed.dueOn, act };
  const settle = (answered: Answered): void => {
    if (answered.ok) around.onSettled({ thing, kind: 'done', sentences: [answered.sentence] });
    else if (answered.isGone) {
      around.onSettled({ thing, kind: 'meanwhile', sentences: answered.refusals.map((one) => one.sentence) });
    } else return;
    onClose();
  };
  const sending = useAct(answering, settle);
  const answered = sending.data;
  return (
    <ActForm
      act={act}
      choices={choicesFor(around.board, act, owed)}
      day={dayToBeginWith(around.board, act, owed)}
      refusals={answered?.ok === false ? answered.refusals : []}
      fault={sending.error}
      isSending={sending.isPending}
      onSend={(values) => sending.mutate(values)}
      onClose={onClose}
    />
  );
}
