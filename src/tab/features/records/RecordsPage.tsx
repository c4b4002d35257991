/**
 * Records: what may go and why, what is held, who approved what, and the papers for the data protection officer. The page
 * deletes nothing: the chair approves here, the app deletes by command, and both are kept in 'Decisions'.
 */

import { hashOf } from '../../board/routes.ts';
import { TermsContext } from '../../board/useTerms.ts';
import { BoardNotices } from '../../ui/BoardNotices.tsx';
import { FaultPage } from '../../ui/FaultPage.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SpoiledNotice } from '../../ui/SpoiledNotice.tsx';
import { ApprovalsPanel } from './ApprovalsPanel.tsx';
import { DuePanel } from './DuePanel.tsx';
import { KeptPanel } from './KeptPanel.tsx';
import { PackPanel } from './PackPanel.tsx';
import { type Closed, type RecordsSeen, useRecords } from './readRecords.ts';
import { sayRecords } from './sayRecords.ts';
import './records.css';

const title = 'Records';

export function RecordsPage() {
  const { data, error, refetch } = useRecords();
  if (data === undefined) {
    if (error === null) return <Loading what="every list of the board; this takes a moment" />;
    return <FaultPage title={title} fault={error} onAgain={() => void refetch()} />;
  }
  const { board } = 'open' in data ? data.open : data.closed;
  const readAgain = async (): Promise<RecordsSeen | null> => {
    const again = await refetch();
    return again.data !== undefined && 'open' in again.data ? again.data.open : null;
  };
  return (
    <TermsContext value={board.terms}>
      <div className="page records">
        {'open' in data ? <Open seen={data.open} readAgain={readAgain} /> : <Shut closed={data.closed} />}
      </div>
    </TermsContext>
  );
}

function Shut({ closed: { board, refusal } }: { readonly closed: Closed }) {
  return (
    <>
      <h1>{title}</h1>
      <BoardNotices board={board} />
      <Notice
        kind="info"
        title="This page is for those who keep the records"
        action={<a href={hashOf({ page: 'mine' })}>Go to My things</a>}
      >
        <p>{refusal}</p>
      </Notice>
    </>
  );
}

function Open(props: { readonly seen: RecordsSeen; readonly readAgain: () => Promise<RecordsSeen | null> }) {
  const { seen, readAgain } = props;
  return (
    <>
      <header className="page-head">
        <p className="quiet">{seen.board.settings?.boardName ?? ''}</p>
        <h1>{title}</h1>
        <p className="page-lead">{sayRecords(seen)}</p>
        <p>
          <a href={hashOf({ page: 'settings' })}>Settings: how long records are kept, and legal holds</a>
        </p>
      </header>
      <BoardNotices board={seen.board} />
      <SpoiledNotice rows={seen.spoiled} />
      <Unseen absent={seen.absent} />
      <DuePanel seen={seen} readAgain={readAgain} />
      <ApprovalsPanel seen={seen} />
      <KeptPanel seen={seen} />
      <PackPanel pack={seen.pack} />
    </>
  );
}

function Unseen({ absent }: Pick<RecordsSeen, 'absent'>) {
  if (absent.length === 0) return null;
  return (
    <Notice
      kind="warning"
      title="Not every list could be looked at"
      action={<a href={hashOf({ page: 'setup' })}>Go to Set-up</a>}
    >
      <p>
        {absent.join(', ')}. Either they were never made, which ‘Check and repair’ does, or you may not see them. If the
        app finds rows in them, it carries nothing out that is approved here.
      </p>
    </Notice>
  );
}
