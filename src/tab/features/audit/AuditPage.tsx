/**
 * The workspace of one audit. Its first sentence says what the audit is waiting for; below it the path, then the sections.
 * A person finds only the sections that SharePoint shows them.
 */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { AuditBook } from '../../../core/audit/auditBook.ts';
import { auditPath } from '../../../core/audit/path/auditPath.ts';
import { sayWaitingFor } from '../../../core/audit/path/waitingFor.ts';
import { rolesIn } from '../../../core/audit/rights.ts';
import { mayNow } from '../../../core/audit/withdrawal.ts';
import { guardKnowledgeOf } from '../../../core/privacy/knowledge.ts';
import type { AuditBoard } from '../../board/audit/auditBoard.ts';
import { GuardProvider } from '../../board/audit/guardKnowledge.ts';
import { useAudit, useReadAgain } from '../../board/audit/useAudit.ts';
import { useToday } from '../../board/clock.ts';
import { type AuditSection, hashOf } from '../../board/routes.ts';
import { TermsContext } from '../../board/useTerms.ts';
import { BoardNotices } from '../../ui/BoardNotices.tsx';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { FaultPage } from '../../ui/FaultPage.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SpoiledNotice } from '../../ui/SpoiledNotice.tsx';
import { type AuditHere, HereProvider } from './auditHere.ts';
import { PathLine } from './PathLine.tsx';
import { SectionNav } from './SectionNav.tsx';
import { SectionPlace } from './SectionPlace.tsx';
import './audit.css';

interface Place {
  readonly section: AuditSection;
  readonly focus: string | null;
}

export function AuditPage({ audit, section, focus }: Place & { readonly audit: string }) {
  const reading = useAudit(audit);
  const { data, error } = reading;
  const again = () => void reading.refetch();
  if (data === undefined) {
    if (error === null) return <Loading what="the audit" />;
    return <FaultPage title="Audit" fault={error} onAgain={again} />;
  }
  return (
    <TermsContext value={data.board.terms}>
      {data.book === null ? (
        <NoAudit />
      ) : (
        <Workspace at={data} book={data.book} place={{ section, focus }} staleBecause={error} onAgain={again} />
      )}
    </TermsContext>
  );
}

function NoAudit() {
  return (
    <div className="page">
      <h1>Audit</h1>
      <Notice kind="info" title="There is no such audit" action={<a href={hashOf({ page: 'audits' })}>All audits</a>}>
        <p>The link may be old, or the audit’s row in SharePoint cannot be read.</p>
      </Notice>
    </div>
  );
}

function Workspace(props: {
  readonly at: AuditBoard;
  readonly book: AuditBook;
  readonly place: Place;
  readonly staleBecause: unknown;
  readonly onAgain: () => void;
}) {
  const { at, book, place } = props;
  const { said, here } = useHere(at, book, place);
  const knows = useMemo(() => guardKnowledgeOf(book.board), [book.board]);
  return (
    <GuardProvider value={knows}>
      <HereProvider value={here}>
        <div className="page audit">
          <header className="page-head">
            <p className="quiet">
              <a href={hashOf({ page: 'audits' })}>Audits</a>
            </p>
            <h1>{book.audit.name}</h1>
            <p className="page-lead audit-waiting">{sayWaitingFor(book, here.path, here.today)}</p>
          </header>
          <PathLine path={here.path} />
          {props.staleBecause !== null && <FaultNotice fault={props.staleBecause} onAgain={props.onAgain} />}
          <BoardNotices board={at.board} />
          <SpoiledNotice rows={at.spoiled} />
          <p role="status" className="audit-said">
            {said}
          </p>
          <SectionNav audit={book.audit.key} current={place.section} closed={at.closed} roles={here.roles} />
          <SectionPlace section={place.section} />
        </div>
      </HereProvider>
    </GuardProvider>
  );
}

function useHere(at: AuditBoard, book: AuditBook, { section, focus }: Place) {
  const today = useToday();
  const readAgain = useReadAgain();
  const [said, setSaid] = useState('');
  // What was said of one section would be read as said of the next.
  // biome-ignore lint/correctness/useExhaustiveDependencies: told to leave by the section alone
  useEffect(() => setSaid(''), [section]);
  const { me } = at.board;
  const path = useMemo(() => auditPath(book, today, at.partly), [book, today, at.partly]);
  const roles = useMemo(() => (me === null ? [] : rolesIn(book, me.key, today)), [book, me, today]);
  const saved = useCallback(
    async (sentence: string) => {
      await readAgain();
      setSaid(sentence);
    },
    [readAgain],
  );
  const here: AuditHere = {
    board: at.board,
    book,
    path,
    today,
    me,
    roles,
    closed: at.closed,
    seen: at.seen,
    focus,
    may: (operation, agency) =>
      mayNow(book, { person: me?.key ?? null, operation, day: today, ...(agency === undefined ? {} : { agency }) }),
    saved,
  };
  return { said, here };
}
