/** The memorandum: who has signed, who is waited for, and whether the record of it is sound. */
import { useEffect, useRef, useState } from 'react';
import { mayI } from '../../board/board.ts';
import { useToday } from '../../board/clock.ts';
import { hashOf } from '../../board/routes.ts';
import { TermsContext, useTerms } from '../../board/useTerms.ts';
import { BoardNotices } from '../../ui/BoardNotices.tsx';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { FaultPage } from '../../ui/FaultPage.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SpoiledNotice } from '../../ui/SpoiledNotice.tsx';
import { MatrixTable } from './MatrixTable.tsx';
import { type Matrix, type MatrixRow, matrixOf } from './matrix.ts';
import { booksOf, type Live, type Standing, useMou } from './readMou.ts';
import { SealPanel } from './SealPanel.tsx';
import { sayMatrix, sayMine, sayNews } from './sayMou.ts';
import { VersionTexts } from './VersionTexts.tsx';
import { ChangedTexts } from './versions/ChangedTexts.tsx';
import { VersionDesk } from './versions/VersionDesk.tsx';
import './mou.css';

const title = 'Memorandum of understanding';

export function MouPage() {
  const { first, live, reasons } = useMou();
  if (first.data === undefined || live.data === undefined) {
    const fault = first.error ?? live.error;
    if (fault === null) return <Loading what="the memorandum" />;
    return <FaultPage title={title} fault={fault} onAgain={() => void first.refetch()} />;
  }
  return (
    <TermsContext value={first.data.board.terms}>
      <Mou
        standing={first.data}
        live={{ ...live.data, reasons }}
        staleBecause={live.error ?? first.error}
        onAgain={() => void live.refetch()}
      />
    </TermsContext>
  );
}

function Mou(props: {
  readonly standing: Standing;
  readonly live: Live;
  readonly staleBecause: unknown;
  readonly onAgain: () => void;
}) {
  const { standing, live } = props;
  const { board } = standing;
  const today = useToday();
  const matrix = matrixOf(standing, live, today);
  const news = useNews(matrix.rows);
  return (
    <div className="page">
      <header className="page-head">
        <p className="quiet">{board.settings?.boardName ?? ''}</p>
        <h1>{title}</h1>
        <p className="page-lead">
          {sayMine(matrix)} {sayMatrix(matrix, today)}
        </p>
        <p className="quiet">
          People sign on a card that the bot sends them in Teams chat. This page looks for new signatures by itself.
        </p>
      </header>
      <p className="unseen" role="status">
        {news}
      </p>
      {props.staleBecause !== null && <FaultNotice fault={props.staleBecause} onAgain={props.onAgain} />}
      <BoardNotices board={board} />
      <SpoiledNotice rows={[...standing.spoiled, ...live.spoiled]} />
      <Body {...{ standing, live, matrix }} />
    </div>
  );
}

function Body(props: { readonly standing: Standing; readonly live: Live; readonly matrix: Matrix }) {
  const { standing, live, matrix } = props;
  const today = useToday();
  const mayIssue = mayI(standing.board, 'issue the memorandum', today).ok;
  const desk = mayIssue ? <VersionDesk {...{ standing, live }} /> : null;
  const books = booksOf(standing, live);
  const isIssued = matrix.versions.length > 0;
  // The desk keeps its place in the list: what it says after the first version was issued must not go with the rest.
  return (
    <>
      {isIssued ? <ChangedTexts books={books} /> : <NothingIssued mayIssue={mayIssue} />}
      {isIssued && <Agencies {...props} />}
      {desk}
      <VersionTexts {...{ books, matrix }} />
      {isIssued && (
        <SealPanel {...{ standing, live }} mayVerify={mayI(standing.board, 'verify signatures', today).ok} />
      )}
    </>
  );
}

function NothingIssued({ mayIssue }: { readonly mayIssue: boolean }) {
  const { qaManager } = useTerms();
  return (
    <Notice kind="info" title="No memorandum has been issued">
      <p>
        {mayIssue ? 'Write it below and issue it.' : `The ${qaManager} writes it on this page and issues it.`} From then
        on the bot sends it to every agency’s representative.
      </p>
    </Notice>
  );
}

function Agencies(props: { readonly standing: Standing; readonly live: Live; readonly matrix: Matrix }) {
  const { standing, live, matrix } = props;
  const { qaManager } = useTerms();
  const today = useToday();
  if (matrix.rows.length > 0) {
    return <MatrixTable {...{ matrix, live }} mayAsk={mayI(standing.board, 'ask again', today).ok} />;
  }
  return (
    <Notice kind="info" title="No agency takes part yet">
      <p>
        The {qaManager} adds them on the page <a href={hashOf({ page: 'agencies' })}>Agencies</a>.
      </p>
    </Notice>
  );
}

/** Says who has signed since the last look; silent on the first. */
function useNews(rows: readonly MatrixRow[]): string {
  const before = useRef(rows);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const news = sayNews(before.current, rows);
    before.current = rows;
    if (news !== '') setSaid(news);
  }, [rows]);
  return said;
}
