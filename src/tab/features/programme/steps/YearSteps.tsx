/** The steps of a year as buttons, for those who may take one, and the form of the one that is open. */
import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { yearAfter } from '../../../../core/programme/year/nextYear.ts';
import { mayI } from '../../../board/board.ts';
import { useToday } from '../../../board/clock.ts';
import { hashOf } from '../../../board/routes.ts';
import { useTerms } from '../../../board/useTerms.ts';
import { useOpenForm } from '../../../ui/form/useOpenForm.ts';
import type { ProgrammeBooks } from '../readProgramme.ts';
import type { YearView } from '../yearView.ts';
import { isOnward, offeredSteps, sayWhoIsNext, type YearStep } from './stepsView.ts';
import './steps.css';

const StepForm = lazy(async () => ({ default: (await import('./StepForm.tsx')).StepForm }));

/** Nothing for those who can only read. */
export function YearSteps(props: {
  readonly books: ProgrammeBooks;
  readonly shown: YearView;
  readonly onDone: (sentence: string) => Promise<void>;
}) {
  const { books, shown, onDone } = props;
  const today = useToday();
  const terms = useTerms();
  const form = useOpenForm<YearStep>();
  const [last, setLast] = useState<{ readonly step: YearStep; readonly said: string } | null>(null);
  const rights = {
    mayEdit: mayI(books.board, 'edit the programme', today).ok,
    mayApprove: mayI(books.board, 'approve the programme', today).ok,
  };
  const steps = offeredSteps(books, shown.programme, { ...rights, today });
  const who = sayWhoIsNext(shown.standing, rights, terms);
  if (steps.length === 0 && who === '') return null;
  const done = async (step: YearStep, said: string): Promise<void> => {
    await onDone(said); // reads it out
    setLast({ step, said });
  };
  const after = yearAfter(shown.programme);
  return (
    <section
      ref={form.place}
      tabIndex={-1}
      className="year-steps card-focus no-print"
      aria-label={`What can be done with ${shown.year}`}
    >
      {last !== null && form.open === null && (
        <p>
          {last.said}{' '}
          {last.step === 'next' && after !== null && (
            <a href={hashOf({ page: 'programme', year: after, item: null, view: 'year' })}>Open {after}</a>
          )}
        </p>
      )}
      {who !== '' && form.open === null && <p className="quiet">{who}</p>}
      {form.open === null && (
        <div className="row">
          {steps.map(({ step, words }) => (
            <Button
              key={step}
              appearance={isOnward(step, shown.standing) ? 'secondary' : 'subtle'}
              onClick={() => form.show(step)}
            >
              {words}
            </Button>
          ))}
        </div>
      )}
      <Suspense fallback={null}>
        {form.open !== null && (
          <StepForm
            {...{ books, shown, step: form.open, onClose: form.close }}
            onDone={(said) => done(form.open ?? 'recommend', said)}
          />
        )}
      </Suspense>
    </section>
  );
}
