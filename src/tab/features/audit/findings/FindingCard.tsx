/** One finding with what it rests on, whether it has come back, and its recommendations. */
import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { Finding } from '../../../../core/audit/auditBook.ts';
import { mergedTheme } from '../../../../core/audit/findings/themes.ts';
import { Flag } from '../../../ui/Flag.tsx';
import { useOpenForm } from '../../../ui/form/useOpenForm.ts';
import { useAuditHere } from '../auditHere.ts';
import { FindingForm } from './FindingForm.tsx';
import { recommendationsOf } from './findingsView.ts';
import { RecommendationForm } from './RecommendationForm.tsx';
import { RecommendationItem } from './RecommendationItem.tsx';
import { RecurrenceNote } from './RecurrenceNote.tsx';
import type { Works } from './useWorks.ts';

export function FindingCard({ finding, works }: { readonly finding: Finding; readonly works: Works }) {
  const { book, may, focus } = useAuditHere();
  const form = useOpenForm<'edit' | 'recommend'>();
  const { place } = form;
  useEffect(() => {
    if (focus === finding.key) place.current?.focus();
  }, [focus, finding.key, place]);
  const its = recommendationsOf(book, finding);
  return (
    <li>
      <article
        ref={form.place}
        tabIndex={-1}
        className="finding card-focus"
        data-kind={finding.kind}
        aria-labelledby={`finding-${finding.key}`}
      >
        {form.open === 'edit' ? (
          <>
            <h4 id={`finding-${finding.key}`}>Edit: {finding.name}</h4>
            <FindingForm finding={finding} onClose={form.close} />
          </>
        ) : (
          <Facts finding={finding} />
        )}
        {works.books !== null && <RecurrenceNote finding={finding} works={works.books} isOpen={false} />}
        {its.length > 0 && (
          <ul className="recommendations" aria-label={`Recommendations about ${finding.name}`}>
            {its.map((row) => (
              <RecommendationItem key={row.key} row={row} finding={finding} works={works} />
            ))}
          </ul>
        )}
        {its.length === 0 && finding.kind !== 'Good practice' && (
          <p>
            <Flag kind="attention">No recommendation yet</Flag>
          </p>
        )}
        {form.open === 'recommend' && (
          <RecommendationForm finding={finding} row={null} works={works} onClose={form.close} />
        )}
        {form.open === null && (
          <div className="row">
            {may('edit recommendations').ok && (
              <Button onClick={() => form.show('recommend')} aria-label={`Add a recommendation: ${finding.name}`}>
                Add a recommendation…
              </Button>
            )}
            {may('edit findings').ok && (
              <Button
                appearance="subtle"
                onClick={() => form.show('edit')}
                aria-label={`Edit finding: ${finding.name}`}
              >
                Edit…
              </Button>
            )}
          </div>
        )}
      </article>
    </li>
  );
}

function Facts({ finding }: { readonly finding: Finding }) {
  const { book } = useAuditHere();
  const theme = finding.theme === null ? null : mergedTheme(book.themes, finding.theme.key);
  const question = questionOf(book.tool?.content.sections ?? [], finding.question);
  return (
    <>
      <h4 id={`finding-${finding.key}`}>{finding.name}</h4>
      <p className="row">
        <Flag kind="plain">{finding.scope}</Flag>
        {theme !== null && <Flag kind="plain">Theme: {theme.name}</Flag>}
        {finding.measure !== null && <Flag kind="plain">Measure: {finding.measure}</Flag>}
      </p>
      <p className="as-written">{finding.wording}</p>
      {finding.policySays !== null && finding.practiceShows !== null && (
        <dl className="finding-gap">
          <div>
            <dt>What policy says</dt>
            <dd>{finding.policySays}</dd>
          </div>
          <div>
            <dt>What practice shows</dt>
            <dd>{finding.practiceShows}</dd>
          </div>
        </dl>
      )}
      <dl className="finding-facts">
        <Fact term="Numbers" text={finding.evidence} />
        <Fact term="Question" text={question} />
        <Fact term="Children and families spoke of" text={finding.voice.join(', ')} />
        <Fact term="Characteristics" text={finding.characteristics.join(', ')} />
      </dl>
    </>
  );
}

function Fact({ term, text }: { readonly term: string; readonly text: string | null }) {
  if (text === null || text === '') return null;
  return (
    <div>
      <dt>{term}</dt>
      <dd className="as-written">{text}</dd>
    </div>
  );
}

interface Asking {
  readonly questions: readonly { readonly id: string; readonly wording: string }[];
}

function questionOf(sections: readonly Asking[], id: string | null): string | null {
  if (id === null) return null;
  const all = sections.flatMap((section) => section.questions);
  return all.find((one) => one.id === id)?.wording ?? 'The tool does not ask this question any more.';
}
