/** People and what they are appointed to: everybody reads, chair and QA manager appoint (decisions 5). */
import { Button } from '@fluentui/react-components';
import { type ReactNode, useMemo, useState } from 'react';
import type { AgencyKey } from '../../../core/people/board.ts';
import { guardKnowledgeOf } from '../../../core/privacy/knowledge.ts';
import { GuardProvider } from '../../board/audit/guardKnowledge.ts';
import { mayI } from '../../board/board.ts';
import { useToday } from '../../board/clock.ts';
import { hashOf } from '../../board/routes.ts';
import { TermsContext } from '../../board/useTerms.ts';
import { BoardNotices } from '../../ui/BoardNotices.tsx';
import { FaultPage } from '../../ui/FaultPage.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SpoiledNotice } from '../../ui/SpoiledNotice.tsx';
import { AppointForm } from './AppointForm.tsx';
import { EverybodyPanel } from './EverybodyPanel.tsx';
import { GroupsPanel } from './GroupsPanel.tsx';
import { peopleView, sayPeople } from './peopleView.ts';
import { RoleLine } from './RoleLine.tsx';
import { type PeopleBoard, usePeople } from './readPeople.ts';
import { SamePeople } from './SamePeople.tsx';
import './people.css';

const title = 'People';

export function PeoplePage() {
  const { data, error, refetch } = usePeople();
  if (data === undefined) {
    if (error === null) return <Loading what="the people" />;
    return <FaultPage title={title} fault={error} onAgain={() => void refetch()} />;
  }
  return (
    <TermsContext value={data.at.board.terms}>
      <Guarded at={data}>
        <People at={data} readAgain={() => refetch()} />
      </Guarded>
    </TermsContext>
  );
}

function Guarded({ at, children }: { readonly at: PeopleBoard; readonly children: ReactNode }) {
  const { snapshot } = at.at;
  const knows = useMemo(() => guardKnowledgeOf(snapshot), [snapshot]);
  return <GuardProvider value={knows}>{children}</GuardProvider>;
}

/** Whom a form is about to appoint for: an agency, or the board. */
type Appointing = AgencyKey | 'board';

function People({ at, readAgain }: { readonly at: PeopleBoard; readonly readAgain: () => Promise<unknown> }) {
  const today = useToday();
  const view = useMemo(() => peopleView(at, today), [at, today]);
  const [appointing, setAppointing] = useState<Appointing | null>(null);
  const [said, setSaid] = useState('');
  const { board } = at.at;
  const may = mayI(board, 'appoint', today);
  const done = async (sentence: string): Promise<void> => {
    await readAgain();
    setAppointing(null);
    setSaid(sentence);
  };
  const shared = { at, may: may.ok, onDone: done };
  const open = (which: Appointing) => ({ isOpen: appointing === which, onOpen: () => setAppointing(which) });
  const close = () => setAppointing(null);
  return (
    <div className="page">
      <header className="page-head">
        <p className="quiet">{board.settings?.boardName ?? ''}</p>
        <h1>{title}</h1>
        <p className="page-lead">{sayPeople(view)}</p>
        <p>
          <a href={hashOf({ page: 'agencies' })}>Agencies: enter them, rename them, say that one has left</a>
        </p>
      </header>
      <BoardNotices board={board} />
      <SpoiledNotice rows={at.at.spoiled} />
      <p role="status">{said}</p>
      {!may.ok && <p className="quiet">{may.refusals[0].sentence}</p>}
      {may.ok && <SamePeople at={at} onDone={done} />}
      {may.ok && view.agencies.length === 0 && <NoAgencies />}
      <section aria-labelledby="people-board" className="people-part">
        <h2 id="people-board">The {board.terms.board}</h2>
        {view.board.map((held) => (
          <RoleLine key={held.role} held={held} {...shared} />
        ))}
        {may.ok && <Appoint {...open('board')} name={`the ${board.terms.board}`} />}
        {appointing === 'board' && <AppointForm at={at} agency={null} onClose={close} onDone={done} />}
      </section>
      <EverybodyPanel at={at} may={may.ok} onDone={done} />
      {view.agencies.map(({ agency, roles }) => (
        <section key={agency.key} aria-labelledby={`people-${agency.key}`} className="people-part">
          <h2 id={`people-${agency.key}`}>
            <a href={hashOf({ page: 'agency', agency: agency.key })}>{agency.name}</a>
          </h2>
          {roles.map((held) => (
            <RoleLine key={held.role} held={held} {...shared} />
          ))}
          {may.ok && <Appoint {...open(agency.key)} name={agency.name} />}
          {appointing === agency.key && <AppointForm at={at} agency={agency} onClose={close} onDone={done} />}
        </section>
      ))}
      {may.ok && <GroupsPanel at={at} />}
    </div>
  );
}

/** A new board: representatives come after the agencies they speak for. */
function NoAgencies() {
  return (
    <Notice
      kind="info"
      title="No agency takes part yet"
      action={<a href={hashOf({ page: 'agencies' })}>Enter the agencies</a>}
    >
      <p>Representatives are appointed here once their agency is entered.</p>
    </Notice>
  );
}

function Appoint(props: { readonly isOpen: boolean; readonly onOpen: () => void; readonly name: string }) {
  if (props.isOpen) return null;
  return (
    <div>
      <Button size="small" aria-label={`Appoint somebody for ${props.name}`} onClick={props.onOpen}>
        Appoint…
      </Button>
    </div>
  );
}
