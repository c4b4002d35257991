/**
 * Content areas and the priorities they serve: what a programme is made from. Everybody reads; chair, QA manager and sub
 * group keep the areas, chair and QA manager the priorities, as SharePoint's permissions have it.
 */
import { useState } from 'react';
import { mayI } from '../../../board/board.ts';
import { useToday } from '../../../board/clock.ts';
import { lowered } from '../../../board/phrases.ts';
import { hashOf } from '../../../board/routes.ts';
import { TermsContext } from '../../../board/useTerms.ts';
import { FaultPage } from '../../../ui/FaultPage.tsx';
import { KeptPage } from '../../../ui/kept/KeptPage.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { ProgrammeGuard } from '../ProgrammeGuard.tsx';
import { type ProgrammeBooks, useProgramme, useReadAgain } from '../readProgramme.ts';
import { AddArea } from './AddArea.tsx';
import { AreaGroups } from './AreaGroups.tsx';
import { prioritiesView, sayAreas, sayPriorities, sayTooMany } from './areasView.ts';
import { FirstAreas } from './FirstAreas.tsx';
import { AreasContext, type AreasHere, useAreasHere } from './here.ts';
import { PrioritiesPanel } from './PrioritiesPanel.tsx';
import './areas.css';

const title = 'Content areas and priorities';

export function AreasPage() {
  const { data, error, refetch } = useProgramme();
  if (data === undefined) {
    if (error === null) return <Loading what="the content areas" />;
    return <FaultPage title={title} fault={error} onAgain={() => void refetch()} />;
  }
  return (
    <TermsContext value={data.board.terms}>
      <ProgrammeGuard books={data}>
        <Areas books={data} staleBecause={error} />
      </ProgrammeGuard>
    </TermsContext>
  );
}

function Areas({ books, staleBecause }: { readonly books: ProgrammeBooks; readonly staleBecause: unknown }) {
  const today = useToday();
  const readAgain = useReadAgain();
  const [said, setSaid] = useState('');
  const { board, areas } = books;
  const here: AreasHere = {
    books,
    period: board.settings?.businessPlanPeriod ?? '',
    mayEdit: () => mayI(board, 'edit the programme', today),
    maySet: () => mayI(board, 'set the priorities', today),
    saved: async (sentence) => {
      await readAgain();
      setSaid(sentence);
    },
  };
  return (
    <AreasContext value={here}>
      <KeptPage
        board={board}
        title={title}
        lead={`${sayAreas(areas, today)} ${sayPriorities(prioritiesView(books.priorities, here.period), here.period)}`}
        link={{
          words: 'Programme: which items look at them',
          to: hashOf({ page: 'programme', year: null, item: null, view: 'year' }),
        }}
        staleBecause={staleBecause}
        onAgain={() => void readAgain()}
        spoiled={books.spoiled}
        said={said}
      >
        {sayTooMany(areas, today).map((sentence) => (
          <Notice key={sentence} kind="warning">
            <p>{sentence}</p>
          </Notice>
        ))}
        <Keeping />
        <AreaGroups />
        <PrioritiesPanel />
      </KeptPage>
    </AreasContext>
  );
}

/** What those who keep the areas can do; the others are told who can. */
function Keeping() {
  const may = useAreasHere().mayEdit();
  if (!may.ok) {
    return <p className="quiet">Entering or changing a content area: {lowered(may.refusals[0].sentence)}</p>;
  }
  return (
    <>
      <FirstAreas />
      <AddArea />
    </>
  );
}
