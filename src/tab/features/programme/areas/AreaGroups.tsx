/** The content areas by kind: those of this year and the next in full, the others behind one line. */
import { Button } from '@fluentui/react-components';
import { type ContentArea, markersOf } from '../../../../core/programme/programme.ts';
import { useToday } from '../../../board/clock.ts';
import { counted } from '../../../board/phrases.ts';
import { useOpenForm } from '../../../ui/form/useOpenForm.ts';
import { AreaForm } from './AreaForm.tsx';
import { areasView, type KindGroup, sayArea } from './areasView.ts';
import { useAreasHere } from './here.ts';

export function AreaGroups() {
  const { books } = useAreasHere();
  const view = areasView(books.areas, useToday());
  const others = view.others.flatMap((group) => group.areas).length;
  return (
    <>
      <Groups groups={view.inFocus} />
      {others > 0 && (
        <details className="kept-part">
          <summary>{counted(others, 'content area', 'content areas')} not in focus this year or next</summary>
          <Groups groups={view.others} />
        </details>
      )}
    </>
  );
}

function Groups({ groups }: { readonly groups: readonly KindGroup[] }) {
  return groups.map(({ kind, areas }) => (
    <section key={kind} aria-label={kind} className="kept-part">
      <h2>{kind}</h2>
      <ul className="kept-cards">
        {areas.map((area) => (
          <li key={area.key}>
            <AreaCard area={area} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

function AreaCard({ area }: { readonly area: ContentArea }) {
  const { mayEdit } = useAreasHere();
  const form = useOpenForm<'change'>();
  const markers = markersOf(area).join(' ');
  return (
    <article ref={form.place} tabIndex={-1} className="kept-card kept-card-short card-focus" aria-label={area.name}>
      <div className="areas-about">
        <h3>
          {markers !== '' && <span aria-hidden>{markers} </span>}
          {area.name}
        </h3>
        <ul>
          {sayArea(area).map((sentence, at) => (
            <li key={at} className={at === 0 ? '' : 'quiet'}>
              {sentence}
            </li>
          ))}
        </ul>
      </div>
      {form.open === 'change' && <AreaForm area={area} onClose={form.close} />}
      {form.open === null && mayEdit().ok && (
        <Button size="small" aria-label={`Change ${area.name}`} onClick={() => form.show('change')}>
          Change…
        </Button>
      )}
    </article>
  );
}
