/**
 * Whether audits make a difference (N1): one sentence, the counts, then every recommendation's chain with its broken links
 * first. Made for somebody of the Board who has ten seconds.
 */
import { useMemo, useState } from 'react';
import type { WorkBoard } from '../../board/audit/auditBoard.ts';
import { booksOf } from '../../board/audit/books.ts';
import { useWorkBoard } from '../../board/audit/useAudit.ts';
import { useToday } from '../../board/clock.ts';
import { counted } from '../../board/phrases.ts';
import { hashOf } from '../../board/routes.ts';
import { TermsContext } from '../../board/useTerms.ts';
import { BoardNotices } from '../../ui/BoardNotices.tsx';
import { ChainCard } from '../../ui/chain/ChainCard.tsx';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { FaultPage } from '../../ui/FaultPage.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SpoiledNotice } from '../../ui/SpoiledNotice.tsx';
import { LoopBar } from './LoopBar.tsx';
import { type BoardChain, boardChains, filtered, type LoopFilter, sayLoop } from './loopView.ts';
import './loop.css';

export function LoopPage() {
  const { data, error, refetch } = useWorkBoard();
  const again = () => void refetch();
  if (data === undefined) {
    if (error === null) return <Loading what="the learning loop" />;
    return <FaultPage title="Learning loop" fault={error} onAgain={again} />;
  }
  return (
    <TermsContext value={data.board.terms}>
      <div className="page">
        <header className="page-head">
          <p className="quiet">
            <a href={hashOf({ page: 'audits' })}>Audits</a>
          </p>
          <h1>Do our audits make a difference?</h1>
        </header>
        {error !== null && <FaultNotice fault={error} onAgain={again} />}
        <BoardNotices board={data.board} />
        <SpoiledNotice rows={data.spoiled} />
        {data.closed.has('recommendations') ? <ClosedToYou /> : <Loop at={data} />}
      </div>
    </TermsContext>
  );
}

/** SharePoint decides who reads recommendations; an empty page would look as if there were none. */
function ClosedToYou() {
  return (
    <Notice kind="info" title="You cannot see this page">
      <p>
        Recommendations can be read by the sub group, by agencies’ representatives and by those who lead. Ask whoever
        manages the programme if you should.
      </p>
    </Notice>
  );
}

function Loop({ at }: { readonly at: WorkBoard }) {
  const today = useToday();
  const all = useMemo(() => boardChains(booksOf(at), today), [at, today]);
  const [filter, setFilter] = useState<LoopFilter>({ audit: null, state: null });
  const ofAudit = filtered(all, { ...filter, state: null });
  const shown = filtered(all, filter);
  return (
    <>
      <p className="page-lead">{sayLoop(ofAudit)}</p>
      {all.length > 0 && <LoopBar all={all} ofAudit={ofAudit} filter={filter} onFilter={setFilter} />}
      {all.length > 0 && (
        <p role="status" className="quiet">
          {shown.length === all.length
            ? `${counted(all.length, 'recommendation')}, broken links first.`
            : `${shown.length} of ${counted(all.length, 'recommendation')}, broken links first.`}
        </p>
      )}
      <Chains shown={shown} />
    </>
  );
}

function Chains({ shown }: { readonly shown: readonly BoardChain[] }) {
  return (
    <ul className="chains">
      {shown.map(({ audit, chain }) => (
        <li key={chain.recommendation.key}>
          <ChainCard
            chain={chain}
            level={2}
            from={
              <a
                href={hashOf({
                  page: 'audit',
                  audit: audit.key,
                  section: 'learning',
                  focus: chain.recommendation.key,
                })}
              >
                {audit.name}
                <span className="unseen">: the learning from {chain.recommendation.name}</span>
              </a>
            }
          />
        </li>
      ))}
    </ul>
  );
}
