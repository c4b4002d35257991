/** One dialog for whatever a person has set out to do to an item; when somebody else was first, both versions. */
import { Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import { keyOf } from '../../../../base/id.ts';
import { accept } from '../../../../base/result.ts';
import type { Act } from '../../../../core/may.ts';
import { editItem, newItem, withdrawItem } from '../../../../core/programme/editItem.ts';
import { moveItem } from '../../../../core/programme/move.ts';
import type { ProgrammeItem } from '../../../../core/programme/programme.ts';
import { mayI } from '../../../board/board.ts';
import { useToday } from '../../../board/clock.ts';
import type { ProgrammeBooks } from '../readProgramme.ts';
import type { YearView } from '../yearView.ts';
import { ConflictChoice } from './ConflictChoice.tsx';
import { DetailsForm } from './DetailsForm.tsx';
import { changedDetails, detailsOf, draftOf } from './draft.ts';
import { LeadsForm } from './LeadsForm.tsx';
import { MoveForm } from './MoveForm.tsx';
import type { Task } from './task.ts';
import { useItemWrite } from './useItemWrite.ts';
import { WithdrawForm } from './WithdrawForm.tsx';
import './edit.css';

const titles: Readonly<Record<Task['kind'], string>> = {
  add: 'Add an item',
  edit: 'Edit details',
  leads: 'Name leads',
  move: 'Move to another quarter',
  withdraw: 'Withdraw',
};
const done: Readonly<Record<Task['kind'], string>> = {
  add: 'The item has been added.',
  edit: 'The item has been saved.',
  leads: 'The leads have been saved.',
  move: 'The item has been moved.',
  withdraw: 'The item has been withdrawn.',
};

interface Props {
  readonly task: Task;
  readonly books: ProgrammeBooks;
  readonly year: YearView;
  /** Told in words once it is written and read back. */
  readonly onDone: (sentence: string) => Promise<void>;
  readonly onClose: () => void;
}

/** Always there once it was opened: Fluent closes a dialog properly only when told so, not when it is taken away. */
export function TaskDialog(props: Props & { readonly isOpen: boolean }) {
  const { task, isOpen, onClose } = props;
  const title = task.item === null ? titles[task.kind] : `${titles[task.kind]}: ${task.item.name}`;
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(_event, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface className="task-dialog">
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            <TaskContent {...props} />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** Begins anew each time the dialog opens. */
function TaskContent(props: Props) {
  const { task, books, onDone } = props;
  const today = useToday();
  const act: Act = task.kind === 'move' ? 'move an item' : 'edit the programme';
  const writing = useItemWrite(
    () => mayI(books.board, act, today),
    () => onDone(done[task.kind]),
  );
  const { write } = writing;
  if (write.state !== 'conflict') return <TaskForm {...props} writing={writing} />;
  return (
    <ConflictChoice
      conflict={write}
      onTheirs={() => void onDone('Their version has been kept.')}
      onMine={() => void writing.change(write.theirs, write.rule)}
    />
  );
}

function TaskForm(props: Props & { readonly writing: ReturnType<typeof useItemWrite> }) {
  const { task, books, year, writing, onClose } = props;
  const today = useToday();
  const { item } = task;
  const shared = { write: writing.write, onClose };
  if (item === null) return <AddForm {...props} />;
  switch (task.kind) {
    case 'add':
    case 'edit':
      return <EditForm {...props} item={item} />;
    case 'leads':
      return (
        <LeadsForm
          {...shared}
          item={item}
          membership={books.board.membership}
          onSave={(changes) => void writing.change(item, () => accept(changes))}
        />
      );
    case 'move':
      return (
        <MoveForm
          {...shared}
          item={item}
          onSave={(to, reason) => void writing.change(item, (now) => moveItem(now, to, reason, today))}
        />
      );
    case 'withdraw':
      return (
        <WithdrawForm
          {...shared}
          onSave={(reason) => void writing.change(item, (now) => withdrawItem(now, reason, year.standing))}
        />
      );
  }
}

type FormProps = Props & { readonly writing: ReturnType<typeof useItemWrite> };

function AddForm({ books, year, writing, onClose }: FormProps) {
  const position = Math.max(0, ...year.views.map((view) => view.item.position)) + 1;
  return (
    <DetailsForm
      item={null}
      areas={books.areas}
      write={writing.write}
      onClose={onClose}
      onSave={(draft) => {
        const details = detailsOf(draft, books.areas, null);
        const place = { quarter: draft.quarter === '' ? null : draft.quarter, position, standing: year.standing };
        void writing.add(newItem(year.programme, details, place), keyOf(crypto.randomUUID()));
      }}
    />
  );
}

/** Only the fields the person changed are written, on top of whatever the row holds by then. */
function EditForm({ books, year, item, writing, onClose }: FormProps & { readonly item: ProgrammeItem }) {
  return (
    <DetailsForm
      item={item}
      areas={books.areas}
      write={writing.write}
      onClose={onClose}
      onSave={(draft) => {
        const before = detailsOf(draftOf(item), books.areas, item);
        const changes = changedDetails(before, detailsOf(draft, books.areas, item));
        void writing.change(item, (now) => {
          const whole = editItem(now, { ...detailsOf(draftOf(now), books.areas, now), ...changes }, year.standing);
          return whole.ok ? accept(changes) : whole;
        });
      }}
    />
  );
}
