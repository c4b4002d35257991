/** One year from top to bottom: what matters first, then the grid, then what it covers. */
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { FinancialYear } from '../../../base/time/quarter.ts';
import { mayI } from '../../board/board.ts';
import { useToday } from '../../board/clock.ts';
import { goTo } from '../../board/routes.ts';
import { BoardNotices } from '../../ui/BoardNotices.tsx';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { SpoiledNotice } from '../../ui/SpoiledNotice.tsx';
import { type Task, taskButtonId } from './edit/task.ts';
import { linkIdOf } from './grid/ItemName.tsx';
import { AreasByKind } from './overview/AreasByKind.tsx';
import { EmptyYear } from './overview/EmptyYear.tsx';
import { ManyYears } from './overview/ManyYears.tsx';
import { YearHead } from './overview/YearHead.tsx';
import { type ProgrammeBooks, useReadAgain } from './readProgramme.ts';
import { YearSteps } from './steps/YearSteps.tsx';
import { YearBody } from './YearBody.tsx';
import { type YearView, yearView } from './yearView.ts';

const ItemDrawer = lazy(async () => ({ default: (await import('./details/ItemDrawer.tsx')).ItemDrawer }));
const TaskDialog = lazy(async () => ({ default: (await import('./edit/TaskDialog.tsx')).TaskDialog }));

interface Year {
  readonly books: ProgrammeBooks;
  readonly year: FinancialYear;
  readonly item: string | null;
  readonly view: 'year' | 'years';
}

/** @param staleBecause why the rows could not be read again, when they are older than they should be */
export function YearPage(props: Year & { readonly staleBecause: unknown }) {
  const { books, year, view } = props;
  const today = useToday();
  const readAgain = useReadAgain();
  const [task, setTask] = useState<Task | null>(null);
  const [said, setSaid] = useState('');
  const shown = yearView(books, year, today);
  const done = async (sentence: string): Promise<void> => {
    await readAgain();
    setTask(null);
    setSaid(sentence);
  };
  const mayEdit = mayI(books.board, 'edit the programme', today).ok;
  return (
    <div className="page">
      <YearHead {...{ books, year, shown, view, mayEdit }} onAdd={() => setTask({ kind: 'add', item: null })} />
      <p className="unseen" role="status">
        {said}
      </p>
      {props.staleBecause !== null && <FaultNotice fault={props.staleBecause} onAgain={() => void readAgain()} />}
      <BoardNotices board={books.board} />
      <SpoiledNotice rows={books.spoiled} />
      {view === 'year' && shown !== null && <YearSteps key={year} books={books} shown={shown} onDone={done} />}
      <View {...{ books, year, view, shown, mayEdit }} onDone={done} />
      {shown !== null && (
        <Modals {...{ books, shown, mayEdit, task }} item={props.item} onTask={setTask} onDone={done} />
      )}
    </div>
  );
}

interface Doing {
  readonly mayEdit: boolean;
  readonly onDone: (sentence: string) => Promise<void>;
}

function View(props: Omit<Year, 'item'> & Doing & { readonly shown: YearView | null }) {
  const { books, year, shown } = props;
  if (props.view === 'years') return <ManyYears books={books} middle={year} />;
  return (
    <>
      {shown === null ? (
        <EmptyYear books={books} year={year} mayEdit={props.mayEdit} onDone={props.onDone} />
      ) : (
        <YearBody books={books} year={shown} />
      )}
      <AreasByKind books={books} year={year} />
    </>
  );
}

/**
 * What lies above the page: the details of an item, and a dialog in which something is done. Each waits for its code by
 * itself: while a shared boundary waited, the drawer would be taken away and the page behind it stay hidden from screen
 * readers.
 */
function Modals(
  props: Doing & {
    readonly books: ProgrammeBooks;
    readonly shown: YearView;
    readonly item: string | null;
    readonly task: Task | null;
    readonly onTask: (task: Task | null) => void;
  },
) {
  const { books, shown, mayEdit, task, onTask, onDone } = props;
  const open = shown.views.find((view) => view.item.key === props.item)?.item.key ?? null;
  const lastOpen = useLast(open);
  const lastTask = useLast(task);
  const drawn = shown.views.find((view) => view.item.key === lastOpen);
  useReturnOfFocus(openers(open, task));
  return (
    <>
      <Suspense fallback={null}>
        {drawn !== undefined && (
          <ItemDrawer
            {...{ books, mayEdit, view: drawn, year: shown, isOpen: open !== null }}
            onTask={(kind) => onTask({ kind, item: drawn.item })}
            onClose={() => goTo({ page: 'programme', year: shown.year, item: null, view: 'year' })}
          />
        )}
      </Suspense>
      <Suspense fallback={null}>
        {lastTask !== null && (
          <TaskDialog
            {...{ books, onDone, task: lastTask, year: shown, isOpen: task !== null }}
            onClose={() => onTask(null)}
          />
        )}
      </Suspense>{' '}
    </>
  );
}

/** The last one there was: a drawer must be there to be closed, or what it hid from screen readers stays hidden. */
function useLast<Value extends string | Task>(value: Value | null): Value | null {
  const [last, setLast] = useState(value);
  if (value !== null && value !== last) setLast(value);
  return value ?? last;
}

/** The ids of what opened the drawer and the dialog above it, the lowest first. */
function openers(open: string | null, task: Task | null): readonly string[] {
  return [...(open === null ? [] : [linkIdOf(open)]), ...(task === null ? [] : [taskButtonId(task.kind)])];
}

/** When a dialog or drawer has gone, the keyboard goes back to what opened it. Fluent does so only for its own triggers. */
function useReturnOfFocus(opened: readonly string[]): void {
  const last = useRef(opened);
  useEffect(() => {
    const gone = last.current[opened.length];
    last.current = opened;
    if (gone !== undefined) document.getElementById(gone)?.focus();
  });
}
