/** One year from top to bottom: what matters first, then the grid, then what it covers. */
import { lazy, Suspense, useEffect, useState } from 'react';
import type { FinancialYear } from '../../../base/time/quarter.ts';
import type { ProgrammeItem } from '../../../core/programme/programme.ts';
import { mayI } from '../../board/board.ts';
import { useToday } from '../../board/clock.ts';
import { goTo } from '../../board/routes.ts';
import { BoardNotices } from '../../ui/BoardNotices.tsx';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { SpoiledNotice } from '../../ui/SpoiledNotice.tsx';
import type { Task } from './edit/task.ts';
import { linkIdOf } from './grid/ItemName.tsx';
import { AreasByKind } from './overview/AreasByKind.tsx';
import { EmptyYear } from './overview/EmptyYear.tsx';
import { ManyYears } from './overview/ManyYears.tsx';
import { YearHead } from './overview/YearHead.tsx';
import { type ProgrammeBooks, useReadAgain } from './readProgramme.ts';
import { YearBody } from './YearBody.tsx';
import { yearView } from './yearView.ts';

const ItemDrawer = lazy(async () => ({ default: (await import('./details/ItemDrawer.tsx')).ItemDrawer }));
const TaskDialog = lazy(async () => ({ default: (await import('./edit/TaskDialog.tsx')).TaskDialog }));

export function YearPage(props: {
  readonly books: ProgrammeBooks;
  /** Why the rows could not be read again, when they are older than they should be. */
  readonly staleBecause: unknown;
  readonly year: FinancialYear;
  readonly item: string | null;
  readonly view: 'year' | 'years';
}) {
  const { books, year } = props;
  const today = useToday();
  const readAgain = useReadAgain();
  const [task, setTask] = useState<Task | null>(null);
  const [said, setSaid] = useState('');
  const shown = yearView(books, year, today);
  const open = shown?.views.find((view) => view.item.key === props.item) ?? null;
  useReturnToLink(props.item);
  const done = async (sentence: string): Promise<void> => {
    await readAgain();
    setTask(null);
    setSaid(sentence);
  };
  const mayEdit = mayI(books.board, 'edit the programme', today).ok;
  const start = (kind: Task['kind'], item: ProgrammeItem | null): void => setTask({ kind, item });
  return (
    <div className="page">
      <YearHead {...{ books, year, shown, view: props.view, mayEdit }} onAdd={() => start('add', null)} />
      <p className="unseen" role="status">
        {said}
      </p>
      {props.staleBecause !== null && <FaultNotice fault={props.staleBecause} onAgain={() => void readAgain()} />}
      <BoardNotices board={books.board} />
      <SpoiledNotice rows={books.spoiled} />
      {props.view === 'years' && <ManyYears books={books} middle={year} />}
      {props.view === 'year' && shown === null && <EmptyYear year={year} mayEdit={mayEdit} onDone={done} />}
      {props.view === 'year' && shown !== null && <YearBody books={books} year={shown} />}
      {props.view === 'year' && <AreasByKind books={books} year={year} />}
      <Suspense fallback={null}>
        {open !== null && shown !== null && (
          <ItemDrawer
            {...{ view: open, year: shown, books, mayEdit }}
            onTask={(kind) => start(kind, open.item)}
            onClose={() => goTo({ page: 'programme', year, item: null, view: 'year' })}
          />
        )}
        {task !== null && shown !== null && (
          <TaskDialog {...{ task, books, year: shown }} onDone={done} onClose={() => setTask(null)} />
        )}
      </Suspense>
    </div>
  );
}

/** When the details are closed, the keyboard goes back to the link that opened them. */
function useReturnToLink(item: string | null): void {
  const [last, setLast] = useState(item);
  useEffect(() => {
    if (item === last) return;
    if (item === null && last !== null) document.getElementById(linkIdOf(last))?.focus();
    setLast(item);
  }, [item, last]);
}
