/** One agency's own page (R82): what it still has to do, what it gives, where it stands. No other agency is named here. */
import { useMemo } from 'react';
import { sayDate } from '../../../base/time/plainDate.ts';
import { agencyPage, type AgencyPage as View } from '../../../core/audit/agency/agencyPage.ts';
import type { WorkBoard } from '../../board/audit/auditBoard.ts';
import { useWorkBoard } from '../../board/audit/useAudit.ts';
import { useToday } from '../../board/clock.ts';
import { counted } from '../../board/phrases.ts';
import { hashOf } from '../../board/routes.ts';
import { TermsContext } from '../../board/useTerms.ts';
import { BoardNotices } from '../../ui/BoardNotices.tsx';
import { FaultPage } from '../../ui/FaultPage.tsx';
import { Flag } from '../../ui/Flag.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SpoiledNotice } from '../../ui/SpoiledNotice.tsx';
import { AgencyParts } from './AgencyParts.tsx';
import { OpenActions } from './OpenActions.tsx';
import './agency.css';

export function AgencyPage({ agency }: { readonly agency: string }) {
  const { data, error, refetch } = useWorkBoard();
  if (data === undefined) {
    if (error === null) return <Loading what="the agency" />;
    return <FaultPage title="Agency" fault={error} onAgain={() => void refetch()} />;
  }
  return (
    <TermsContext value={data.board.terms}>
      <Agency at={data} agencyKey={agency} />
    </TermsContext>
  );
}

function Agency({ at, agencyKey }: { readonly at: WorkBoard; readonly agencyKey: string }) {
  const today = useToday();
  const agency = at.snapshot.agencies.find((one) => one.key === agencyKey) ?? null;
  const view = useMemo(
    () => (agency === null ? null : agencyPage(at.snapshot, at.work, { agency, day: today })),
    [at, agency, today],
  );
  if (view === null) {
    return (
      <div className="page">
        <h1>Agency</h1>
        <Notice
          kind="info"
          title="There is no such agency"
          action={<a href={hashOf({ page: 'audits' })}>All audits</a>}
        >
          <p>The link may be old.</p>
        </Notice>
      </div>
    );
  }
  return (
    <div className="page">
      <header className="page-head">
        <p className="quiet">Agency</p>
        <h1>{view.agency.name}</h1>
        <p className="page-lead">{sayAgency(view)}</p>
      </header>
      <BoardNotices board={at.board} />
      <SpoiledNotice rows={at.spoiled} />
      <p>
        Memorandum: {view.mou.state}
        {view.mou.version === null ? '' : ` (${view.mou.version})`}{' '}
        <a href={hashOf({ page: 'mou' })}>See who has signed</a>
      </p>
      <p>
        Staff time in running audits: {counted(view.days.asked, 'day')} asked, {counted(view.days.given, 'day')} given{' '}
        {view.days.given < view.days.asked && (
          <Flag kind="attention">{counted(view.days.asked - view.days.given, 'day')} short</Flag>
        )}
      </p>
      <OpenActions lines={view.openActions} />
      <AgencyParts parts={view.parts} />
      <LearningForIt view={view} />
    </div>
  );
}

/** The first sentence: what is late, what is waiting, or that nothing is. */
export function sayAgency({ lateActions, openActions, returnsWaiting }: View): string {
  const said = [
    ...(lateActions === 0 ? [] : [`${counted(lateActions, 'action')} late`]),
    ...(openActions.length - lateActions === 0 ? [] : [`${counted(openActions.length - lateActions, 'action')} open`]),
    ...(returnsWaiting === 0 ? [] : [`${counted(returnsWaiting, 'case return')} still to send`]),
  ];
  return said.length === 0 ? 'Nothing is waiting for this agency.' : `${said.join(', ')}.`;
}

function LearningForIt({ view }: { readonly view: View }) {
  if (view.learning.length === 0) return null;
  return (
    <section aria-labelledby="agency-learning">
      <h2 id="agency-learning">Learning</h2>
      <ul className="plain-list">
        {view.learning.map(({ item, hasReached }) => (
          <li key={item.key}>
            {item.name} ({item.destination}), for {item.audience}:{' '}
            {hasReached && item.reachedOn !== null
              ? `reached people on ${sayDate(item.reachedOn)}`
              : `planned for ${sayDate(item.plannedOn)}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
