/** The priorities of the business plan: those in force first, those of earlier periods behind one line. */
import { Button } from '@fluentui/react-components';
import type { Priority } from '../../../../core/programme/programme.ts';
import { counted, lowered } from '../../../board/phrases.ts';
import { hashOf } from '../../../board/routes.ts';
import { useOpenForm } from '../../../ui/form/useOpenForm.ts';
import { prioritiesView } from './areasView.ts';
import { useAreasHere } from './here.ts';
import { PriorityForm } from './PriorityForm.tsx';

export function PrioritiesPanel() {
  const { books, period, maySet } = useAreasHere();
  const form = useOpenForm<'add'>();
  const view = prioritiesView(books.priorities, period);
  const may = maySet();
  return (
    <section ref={form.place} tabIndex={-1} className="kept-part card-focus" aria-labelledby="areas-priorities">
      <h2 id="areas-priorities">Priorities of the business plan</h2>
      <p>
        Those of {period === '' ? 'the period in force' : period} come first. The period in force stands under{' '}
        <a href={hashOf({ page: 'settings' })}>Settings</a>.
      </p>
      {!may.ok && <p className="quiet">Entering or changing a priority: {lowered(may.refusals[0].sentence)}</p>}
      {may.ok && form.open === null && (
        <div>
          <Button onClick={() => form.show('add')}>Add a priority…</Button>
        </div>
      )}
      {form.open === 'add' && <PriorityForm priority={null} onClose={form.close} />}
      <Rows priorities={view.now} />
      {view.earlier.length > 0 && (
        <details>
          <summary>{counted(view.earlier.length, 'priority', 'priorities')} of other periods</summary>
          <Rows priorities={view.earlier} />
        </details>
      )}
    </section>
  );
}

function Rows({ priorities }: { readonly priorities: readonly Priority[] }) {
  if (priorities.length === 0) return null;
  return (
    <ul className="kept-cards">
      {priorities.map((priority) => (
        <li key={priority.key}>
          <PriorityCard priority={priority} />
        </li>
      ))}
    </ul>
  );
}

function PriorityCard({ priority }: { readonly priority: Priority }) {
  const { maySet } = useAreasHere();
  const form = useOpenForm<'change'>();
  const name = `${priority.short}, ${priority.period}`;
  return (
    <article ref={form.place} tabIndex={-1} className="kept-card kept-card-short card-focus" aria-label={name}>
      <div className="areas-about">
        <h3>
          {priority.short} <span className="quiet">{priority.period}</span>
        </h3>
        <p className="areas-words">{priority.wording}</p>
      </div>
      {form.open === 'change' && <PriorityForm priority={priority} onClose={form.close} />}
      {form.open === null && maySet().ok && (
        <Button size="small" aria-label={`Change ${name}`} onClick={() => form.show('change')}>
          Change…
        </Button>
      )}
    </article>
  );
}
