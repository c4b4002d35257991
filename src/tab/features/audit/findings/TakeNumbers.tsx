/** Puts the numbers of a question into the finding, in words, so that nobody copies them by hand. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import { sayQuestionNumbers } from '../analysis/questionCounts.ts';
import { useReturns } from '../analysis/useReturns.ts';
import { useAuditHere } from '../auditHere.ts';

/** Nothing without a question, or for those who do not see the returns. */
export function TakeNumbers({
  question,
  onTake,
}: {
  readonly question: string;
  readonly onTake: (numbers: string) => void;
}) {
  const { may } = useAuditHere();
  if (question === '' || !may('see returns').ok) return null;
  return <Taking question={question} onTake={onTake} />;
}

function Taking({ question, onTake }: { readonly question: string; readonly onTake: (numbers: string) => void }) {
  const { book } = useAuditHere();
  const { data, error, refetch } = useReturns(book);
  const [taken, setTaken] = useState(false);
  if (error !== null && data === undefined) return <FaultNotice fault={error} onAgain={() => void refetch()} />;
  const numbers = data === undefined ? null : sayQuestionNumbers(book, data.rows, question);
  return (
    <div className="row">
      <Button
        disabled={numbers === null}
        onClick={() => {
          if (numbers === null) return;
          onTake(numbers);
          setTaken(true);
        }}
      >
        Take the numbers from the analysis
      </Button>
      <span className="quiet" role="status">
        {sayWhatIsThere(data === undefined, numbers, taken)}
      </span>
    </div>
  );
}

function sayWhatIsThere(isReading: boolean, numbers: string | null, taken: boolean): string {
  if (isReading) return 'Reading the returns…';
  if (numbers === null) return 'This question has no numbers.';
  return taken ? 'The numbers are in the box below.' : numbers;
}
