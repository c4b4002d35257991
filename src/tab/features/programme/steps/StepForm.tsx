/** The form of one step of the year. Each asks its rule on top of what is on the page when it is sent. */
import { useToday } from '../../../board/clock.ts';
import type { ProgrammeBooks } from '../readProgramme.ts';
import { ApproveForm } from './ApproveForm.tsx';
import { CloseForm, ReopenForm } from './CloseForm.tsx';
import { FrameworkForm } from './FrameworkForm.tsx';
import { NextYearForm } from './NextYearForm.tsx';
import { RecommendForm } from './RecommendForm.tsx';
import type { StepProps } from './stepProps.ts';
import { factsOf, nextProgramme, type YearStep } from './stepsView.ts';

export function StepForm(
  props: Omit<StepProps, 'facts' | 'actor'> & { readonly step: YearStep; readonly books: ProgrammeBooks },
) {
  const { step, books, shown, onDone, onClose } = props;
  const day = useToday();
  const shared: StepProps = {
    facts: factsOf(books, shown.programme),
    actor: { person: books.board.me?.key ?? null, day },
    shown,
    onDone,
    onClose,
  };
  switch (step) {
    case 'recommend':
      return <RecommendForm {...shared} />;
    case 'approve':
      return <ApproveForm {...shared} />;
    case 'framework':
      return <FrameworkForm {...shared} />;
    case 'next':
      return <NextYearForm {...shared} next={nextProgramme(books, shown.programme)} />;
    case 'close':
      return <CloseForm {...shared} />;
    case 'reopen':
      return <ReopenForm {...shared} />;
  }
}
