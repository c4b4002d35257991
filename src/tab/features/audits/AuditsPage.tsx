/** All audits of the board: what each waits for, the late ones first; then what the programme has that nobody has started. */
import { useMemo } from 'react';
import { may } from '../../../core/may.ts';
import { guardKnowledgeOf } from '../../../core/privacy/knowledge.ts';
import type { WorkBoard } from '../../board/audit/auditBoard.ts';
import { booksOf } from '../../board/audit/books.ts';
import { GuardProvider } from '../../board/audit/guardKnowledge.ts';
import { useWorkBoard } from '../../board/audit/useAudit.ts';
import { useToday } from '../../board/clock.ts';
import { counted } from '../../board/phrases.ts';
import { hashOf } from '../../board/routes.ts';
import { TermsContext } from '../../board/useTerms.ts';
import { BoardNotices } from '../../ui/BoardNotices.tsx';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { FaultPage } from '../../ui/FaultPage.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { SpoiledNotice } from '../../ui/SpoiledNotice.tsx';
import { AuditTable } from './AuditTable.tsx';
import { auditLines, itemsWithout, sayAudits } from './auditsView.ts';
import { ItemsToStart } from './ItemsToStart.tsx';
import './audits.css';

export function AuditsPage() {
  const { data, error, refetch } = useWorkBoard();
  const again = () => void refetch();
  if (data === undefined) {
    if (error === null) return <Loading what="the audits" />;
    return <FaultPage title="Audits" fault={error} onAgain={again} />;
  }
  return (
    <TermsContext value={data.board.terms}>
      <Audits at={data} staleBecause={error} onAgain={again} />
    </TermsContext>
  );
}

function Audits(props: { readonly at: WorkBoard; readonly staleBecause: unknown; readonly onAgain: () => void }) {
  const { at } = props;
  const { snapshot, board } = at;
  const today = useToday();
  const lines = useMemo(() => auditLines(booksOf(at), at.closed, today), [at, today]);
  const waiting = useMemo(() => itemsWithout(snapshot), [snapshot]);
  const knows = useMemo(() => guardKnowledgeOf(snapshot), [snapshot]);
  const allowed = may(board.membership, board.me?.key ?? null, 'edit the programme', today);
  const ended = lines.filter((line) => !line.isRunning);
  return (
    <GuardProvider value={knows}>
      <div className="page">
        <header className="page-head">
          <h1>Audits</h1>
          <p className="page-lead">{sayAudits(lines)}</p>
          <p>
            <a href={hashOf({ page: 'loop' })}>Learning loop: what came of the recommendations of every audit</a>
          </p>
        </header>
        {props.staleBecause !== null && <FaultNotice fault={props.staleBecause} onAgain={props.onAgain} />}
        <BoardNotices board={board} />
        <SpoiledNotice rows={at.spoiled} />
        <AuditTable caption="Audits under way" lines={lines.filter((line) => line.isRunning)} />
        <ItemsToStart at={at} lines={lines} waiting={waiting} refusal={allowed.ok ? null : allowed.refusals[0]} />
        {ended.length > 0 && (
          <details className="audits-ended">
            <summary>{counted(ended.length, 'closed or withdrawn audit')}</summary>
            <AuditTable caption="Closed and withdrawn audits" lines={ended} />
          </details>
        )}
      </div>
    </GuardProvider>
  );
}
