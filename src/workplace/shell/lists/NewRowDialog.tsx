/**
 * A new row, with a field for each column, written as the acting person.
 */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
} from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { CellField } from './CellField.tsx';
import { writtenFields } from './cellValue.ts';
import { addRow, type Column, type GraphAsker } from './graph.ts';

const useStyles = makeStyles({ fields: { display: 'grid', gap: '10px' } });

interface NewRowDialogProps {
  readonly asker: GraphAsker;
  readonly at: { readonly siteId: string; readonly listId: string };
  readonly columns: readonly Column[];
  readonly run: (work: Promise<void>) => Promise<boolean>;
  readonly onClose: () => void;
}

/** The dialog. */
export function NewRowDialog({ asker, at, columns, run, onClose }: NewRowDialogProps) {
  const styles = useStyles();
  const [drafts, setDrafts] = useState<Readonly<Record<string, string>>>({});
  const add = async (): Promise<void> => {
    const filled = columns.filter((column) => (drafts[column.name] ?? '') !== '');
    const fields = Object.assign({}, ...filled.map((column) => writtenFields(column, drafts[column.name] ?? '')));
    if (await run(addRow(asker, at, fields))) onClose();
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void add();
  };
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface>
        <form onSubmit={onSubmit}>
          <DialogBody>
            <DialogTitle>New row</DialogTitle>
            <DialogContent className={styles.fields}>
              {columns.map((column) => (
                <Field key={column.name} label={column.displayName}>
                  <CellField
                    column={column}
                    value={drafts[column.name] ?? ''}
                    onChange={(value) => setDrafts({ ...drafts, [column.name]: value })}
                    label={column.displayName}
                  />
                </Field>
              ))}
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>Cancel</Button>
              <Button type="submit" appearance="primary">
                Add
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
