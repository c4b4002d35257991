/** The button that opens an empty form for a content area. */
import { Button } from '@fluentui/react-components';
import { useOpenForm } from '../../../ui/form/useOpenForm.ts';
import { AreaForm } from './AreaForm.tsx';
import { useAreasHere } from './here.ts';

export function AddArea() {
  const { books } = useAreasHere();
  const form = useOpenForm<'add'>();
  return (
    <section ref={form.place} tabIndex={-1} className="kept-part card-focus" aria-label="Add a content area">
      {form.open === null ? (
        <div>
          <Button appearance={books.areas.length === 0 ? 'primary' : 'secondary'} onClick={() => form.show('add')}>
            Add a content area…
          </Button>
        </div>
      ) : (
        <AreaForm area={null} onClose={form.close} />
      )}
    </section>
  );
}
