/** The agencies of the board: entered, renamed, gone and come back. Everybody reads; chair and QA manager keep them. */
import { useMemo, useState } from 'react';
import { guardKnowledgeOf } from '../../../core/privacy/knowledge.ts';
import { GuardProvider } from '../../board/audit/guardKnowledge.ts';
import { mayI } from '../../board/board.ts';
import { useToday } from '../../board/clock.ts';
import { lowered } from '../../board/phrases.ts';
import { hashOf } from '../../board/routes.ts';
import { TermsContext } from '../../board/useTerms.ts';
import { FaultPage } from '../../ui/FaultPage.tsx';
import { KeptPage } from '../../ui/kept/KeptPage.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { AddAgencies } from './AddAgencies.tsx';
import { AgencyCard } from './AgencyCard.tsx';
import { type AgenciesView, agenciesView, sayAgencies } from './agenciesView.ts';
import { type AgenciesHere, HereContext } from './here.ts';
import { ListsPanel } from './ListsPanel.tsx';
import { type AgenciesBoard, useAgencies } from './readAgencies.ts';
import './agencies.css';

const title = 'Agencies';

export function AgenciesPage() {
  const { data, error, refetch } = useAgencies();
  if (data === undefined) {
    if (error === null) return <Loading what="the agencies" />;
    return <FaultPage title={title} fault={error} onAgain={() => void refetch()} />;
  }
  return (
    <TermsContext value={data.at.board.terms}>
      <Agencies data={data} readAgain={() => refetch()} />
    </TermsContext>
  );
}

function Agencies({ data, readAgain }: { readonly data: AgenciesBoard; readonly readAgain: () => Promise<unknown> }) {
  const today = useToday();
  const [said, setSaid] = useState('');
  const { board, snapshot, spoiled } = data.at;
  const view = useMemo(() => agenciesView(snapshot.agencies, data.withLists), [snapshot, data.withLists]);
  const knows = useMemo(() => guardKnowledgeOf(snapshot), [snapshot]);
  const here: AgenciesHere = {
    ...data,
    may: () => mayI(board, 'appoint', today),
    saved: async (sentence) => {
      await readAgain();
      setSaid(sentence);
    },
  };
  const may = here.may();
  return (
    <GuardProvider value={knows}>
      <HereContext value={here}>
        <KeptPage
          board={board}
          title={title}
          lead={sayAgencies(view)}
          link={{ words: 'People: who speaks for which agency', to: hashOf({ page: 'people' }) }}
          staleBecause={null}
          onAgain={() => void readAgain()}
          spoiled={spoiled}
          said={said}
        >
          {may.ok ? (
            <>
              <ListsPanel lacking={view.lacking} />
              <AddAgencies />
            </>
          ) : (
            <p className="quiet">Entering or changing an agency: {lowered(may.refusals[0].sentence)}</p>
          )}
          <Lists view={view} />
        </KeptPage>
      </HereContext>
    </GuardProvider>
  );
}

function Lists({ view }: { readonly view: AgenciesView }) {
  return (
    <>
      {view.takingPart.length > 0 && (
        <section aria-labelledby="agencies-active" className="kept-part">
          <h2 id="agencies-active">Taking part</h2>
          <ul className="kept-cards">
            {view.takingPart.map((agency) => (
              <li key={agency.key}>
                <AgencyCard agency={agency} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {view.left.length > 0 && (
        <section aria-labelledby="agencies-left" className="kept-part">
          <h2 id="agencies-left">Have left</h2>
          <ul className="kept-cards">
            {view.left.map((agency) => (
              <li key={agency.key}>
                <AgencyCard agency={agency} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
