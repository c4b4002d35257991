/**
 * Meetings: the next one first, with what the bot makes of it. Everybody reads; chair, QA manager and sub group keep them,
 * as SharePoint's permissions have it. Nothing is sent from here.
 */
import { Button } from '@fluentui/react-components';
import { type ReactNode, useMemo, useState } from 'react';
import type { Meeting } from '../../../core/duties/snapshot.ts';
import { guardKnowledgeOf } from '../../../core/privacy/knowledge.ts';
import { GuardProvider } from '../../board/audit/guardKnowledge.ts';
import { mayI } from '../../board/board.ts';
import { useToday } from '../../board/clock.ts';
import { useDutyBoard, useReadEverythingAgain } from '../../board/duties/useDutyBoard.ts';
import type { DutyBoard } from '../../board/dutyBoard.ts';
import { counted, lowered } from '../../board/phrases.ts';
import { hashOf } from '../../board/routes.ts';
import { TermsContext } from '../../board/useTerms.ts';
import { FaultPage } from '../../ui/FaultPage.tsx';
import { useOpenForm } from '../../ui/form/useOpenForm.ts';
import { KeptPage } from '../../ui/kept/KeptPage.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { MeetingsContext, type MeetingsHere, useMeetingsHere } from './here.ts';
import { MeetingCard } from './MeetingCard.tsx';
import { MeetingForm } from './MeetingForm.tsx';
import { beforeOf, meetingsView } from './meetingsView.ts';
import { SeriesForm } from './SeriesForm.tsx';
import { sayNext } from './sayMeetings.ts';
import './meetings.css';

const title = 'Meetings';

export function MeetingsPage() {
  const { data, error, refetch } = useDutyBoard();
  if (data === undefined) {
    if (error === null) return <Loading what="the meetings" />;
    return <FaultPage title={title} fault={error} onAgain={() => void refetch()} />;
  }
  return (
    <TermsContext value={data.board.terms}>
      <Meetings at={data} staleBecause={error} />
    </TermsContext>
  );
}

function Meetings({ at, staleBecause }: { readonly at: DutyBoard; readonly staleBecause: unknown }) {
  const today = useToday();
  const readAgain = useReadEverythingAgain();
  const [said, setSaid] = useState('');
  const { board, snapshot } = at;
  const knows = useMemo(() => guardKnowledgeOf(snapshot), [snapshot]);
  const view = useMemo(() => meetingsView(snapshot, today), [snapshot, today]);
  const next = useMemo(
    () => (view.next === null ? null : { meeting: view.next, before: beforeOf(snapshot, view.next) }),
    [snapshot, view.next],
  );
  const here: MeetingsHere = {
    at,
    today,
    known: { board: snapshot, today },
    mayKeep: () => mayI(board, 'keep meetings and enquiries', today),
    maySeeDraft: mayI(board, 'see the reminders', today).ok,
    saved: async (sentence) => {
      await readAgain();
      setSaid(sentence);
    },
  };
  return (
    <MeetingsContext value={here}>
      <GuardProvider value={knows}>
        <KeptPage
          board={board}
          title={title}
          lead={sayNext(next, { today, terms: board.terms })}
          link={{ words: 'Enquiries that agencies reply to', to: hashOf({ page: 'enquiries' }) }}
          staleBecause={staleBecause}
          onAgain={() => void readAgain()}
          spoiled={at.spoiled}
          said={said}
        >
          <Adding />
          <Group title="Next meeting" meetings={view.next === null ? [] : [view.next]} isNext />
          <Group title="Later" meetings={view.later} />
          <Folded summary={`${counted(view.cancelled.length, 'meeting')} cancelled`} meetings={view.cancelled} />
          <Folded summary={`${counted(view.past.length, 'past meeting')}`} meetings={view.past} />
        </KeptPage>
      </GuardProvider>
    </MeetingsContext>
  );
}

function Adding() {
  const { mayKeep, at } = useMeetingsHere();
  const form = useOpenForm<'one' | 'several'>();
  const may = mayKeep();
  if (!may.ok) {
    return <p className="quiet">Entering or moving a meeting: {lowered(may.refusals[0].sentence)}</p>;
  }
  return (
    <section ref={form.place} tabIndex={-1} className="card-focus" aria-label="Add meetings">
      {form.open === null && (
        <div className="row">
          <Button
            appearance={at.snapshot.meetings.length === 0 ? 'primary' : 'secondary'}
            onClick={() => form.show('one')}
          >
            Add a meeting…
          </Button>
          <Button onClick={() => form.show('several')}>Add several…</Button>
        </div>
      )}
      {form.open === 'one' && <MeetingForm meeting={null} onClose={form.close} />}
      {form.open === 'several' && <SeriesForm onClose={form.close} />}
    </section>
  );
}

function Group(props: { readonly title: string; readonly meetings: readonly Meeting[]; readonly isNext?: boolean }) {
  if (props.meetings.length === 0) return null;
  return (
    <section aria-label={props.title} className="kept-part">
      <h2>{props.title}</h2>
      <Cards meetings={props.meetings} isNext={props.isNext === true} />
    </section>
  );
}

function Folded({ summary, meetings }: { readonly summary: string; readonly meetings: readonly Meeting[] }) {
  if (meetings.length === 0) return null;
  return (
    <details>
      <summary>{summary}</summary>
      <Cards meetings={meetings} isNext={false} />
    </details>
  );
}

function Cards(props: { readonly meetings: readonly Meeting[]; readonly isNext: boolean }): ReactNode {
  return (
    <ul className="kept-cards">
      {props.meetings.map((meeting) => (
        <li key={meeting.key}>
          <MeetingCard meeting={meeting} isNext={props.isNext} />
        </li>
      ))}
    </ul>
  );
}
