/**
 * Reminders, for those who keep the board going: who cannot be reached, what is owed, who will hear from the bot and why,
 * and what became of what was sent. Nothing is sent from here; 'Remind now' asks the bot.
 */
import { useMemo } from 'react';
import { dutiesOf } from '../../../core/duties/duties.ts';
import { forecast } from '../../../core/duties/forecast.ts';
import type { Asks } from '../../board/asks/asks.ts';
import { mayI } from '../../board/board.ts';
import { useToday } from '../../board/clock.ts';
import type { DutyBoard } from '../../board/dutyBoard.ts';
import { hashOf } from '../../board/routes.ts';
import { TermsContext } from '../../board/useTerms.ts';
import { BoardNotices } from '../../ui/BoardNotices.tsx';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { FaultPage } from '../../ui/FaultPage.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SpoiledNotice } from '../../ui/SpoiledNotice.tsx';
import { Fortnight } from './Fortnight.tsx';
import { plannedSteps, planOf, spanOfPlan } from './fortnight.ts';
import { Ledger } from './Ledger.tsx';
import { NeverReachedPanel } from './NeverReachedPanel.tsx';
import { neverReached } from './neverReached.ts';
import { OwedPanel } from './OwedPanel.tsx';
import { owedNow } from './owedNow.ts';
import { useRecentLog, useReminders } from './readReminders.ts';
import { sayClosed, sayReminders } from './sayReminders.ts';
import './reminders.css';

const title = 'Reminders';

export function RemindersPage() {
  const { board, asks } = useReminders();
  if (board.data === undefined || asks.data === undefined) {
    const fault = board.error ?? asks.error;
    if (fault === null) return <Loading what="the reminders" />;
    return <FaultPage title={title} fault={fault} onAgain={() => void board.refetch()} />;
  }
  return (
    <TermsContext value={board.data.board.terms}>
      <Gate
        at={board.data}
        asks={asks.data}
        staleBecause={board.error ?? asks.error}
        onAgain={() => void board.refetch()}
      />
    </TermsContext>
  );
}

interface Shown {
  readonly at: DutyBoard;
  readonly asks: Asks;
  readonly staleBecause: unknown;
  readonly onAgain: () => void;
}

/** The log is closed to everybody else by SharePoint itself; asking for it would only fail. */
function Gate(props: Shown) {
  const { board } = props.at;
  const today = useToday();
  if (mayI(board, 'see the reminders', today).ok) return <Reminders {...props} />;
  return (
    <div className="page">
      <h1>{title}</h1>
      <BoardNotices board={board} />
      <Notice
        kind="info"
        title="This page is for those who keep the programme going"
        action={<a href={hashOf({ page: 'mine' })}>Go to My things</a>}
      >
        <p>{sayClosed(board.terms)}</p>
      </Notice>
      <OpenToAll />
    </div>
  );
}

/** What reminders are made from besides the programme; everybody of the board may read it. */
function OpenToAll() {
  return (
    <p className="row">
      <a href={hashOf({ page: 'meetings' })}>Meetings</a>
      <a href={hashOf({ page: 'enquiries' })}>Enquiries that agencies reply to</a>
    </p>
  );
}

function Reminders({ at, asks, staleBecause, onAgain }: Shown) {
  const { board, snapshot } = at;
  const { people } = board.membership;
  const today = useToday();
  const log = useRecentLog(today);
  const owed = useMemo(
    () =>
      owedNow(dutiesOf(snapshot, today), { today, calendar: snapshot.calendar, people: snapshot.membership.people }),
    [snapshot, today],
  );
  const plan = useMemo(() => {
    const { from, to } = spanOfPlan(today);
    return planOf(forecast(snapshot, from, to, plannedSteps(log.rows)), today, snapshot.membership.people);
  }, [snapshot, today, log.rows]);
  const unreached = neverReached(log.rows, people);
  const said = sayReminders({ owed, plan, unreached: log.isReady ? unreached : null }, today);
  return (
    <div className="page">
      <header className="page-head">
        <p className="quiet">{board.settings?.boardName ?? ''}</p>
        <h1>{title}</h1>
        <p className="page-lead">{said}</p>
        <OpenToAll />
      </header>
      {staleBecause !== null && <FaultNotice fault={staleBecause} onAgain={onAgain} />}
      {log.error !== null && <FaultNotice fault={log.error} onAgain={log.again} />}
      <BoardNotices board={board} />
      <SpoiledNotice rows={[...at.spoiled, ...log.spoiled]} />
      {log.isReady && <NeverReachedPanel people={unreached} />}
      <OwedPanel owed={owed} asks={asks} mayRemind={mayI(board, 'remind now', today).ok} />
      <Fortnight plan={plan} isComplete={log.isReady} />
      <Ledger at={at} recent={log.rows} />
    </div>
  );
}
