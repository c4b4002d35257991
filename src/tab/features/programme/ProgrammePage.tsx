/**
 * The programme: the board's year on one page. This file reads the rows and shows one of the states they can be in; what
 * a year looks like is in YearPage.
 */
import type { FinancialYear } from '../../../base/time/quarter.ts';
import { useToday } from '../../board/clock.ts';
import { TermsContext } from '../../board/useTerms.ts';
import { FaultPage } from '../../ui/FaultPage.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ProgrammeGuard } from './ProgrammeGuard.tsx';
import { useProgramme } from './readProgramme.ts';
import { YearPage } from './YearPage.tsx';
import { yearToShow } from './yearView.ts';
import './programme.css';
import './print.css';

/** @param year null for the year that matters today; @param item the item whose details are open */
export function ProgrammePage(props: {
  readonly year: FinancialYear | null;
  readonly item: string | null;
  readonly view: 'year' | 'years';
}) {
  const read = useProgramme();
  const today = useToday();
  if (read.data === undefined) {
    if (read.error === null) return <Loading what="the programme" />;
    return <FaultPage title="Quality assurance programme" fault={read.error} onAgain={() => void read.refetch()} />;
  }
  const year = yearToShow(read.data, props, today);
  return (
    <TermsContext value={read.data.board.terms}>
      <ProgrammeGuard books={read.data}>
        <YearPage books={read.data} staleBecause={read.error} year={year} item={props.item} view={props.view} />
      </ProgrammeGuard>
    </TermsContext>
  );
}
