/**
 * One cell: its value as a button, a field while it is edited.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useState } from 'react';
import { CellField } from './CellField.tsx';
import { cellText, kindOf, shownValue, writtenFields } from './cellValue.ts';
import type { Column, Item } from './graph.ts';

const useStyles = makeStyles({
  shown: {
    appearance: 'none',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    background: 'none',
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusSmall,
    padding: '0 4px',
    margin: '-1px -5px',
    minHeight: '22px',
    minWidth: '48px',
    maxWidth: '260px',
    cursor: 'text',
    overflow: 'hidden',
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflowWrap: 'anywhere',
    ':hover': { border: `1px solid ${tokens.colorNeutralStroke1}` },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  edit: { display: 'grid', gap: '4px', minWidth: '200px' },
  buttons: { display: 'flex', gap: '4px' },
});

interface EditableCellProps {
  readonly column: Column;
  readonly item: Item;
  /** @returns whether the change was taken; the field stays open when it was not. */
  readonly onKeep: (fields: object) => Promise<boolean>;
}

/** The cell. */
export function EditableCell({ column, item, onKeep }: EditableCellProps) {
  const styles = useStyles();
  const value = item.fields[column.name];
  const [draft, setDraft] = useState<string | undefined>();
  if (draft === undefined) {
    const shown = shownValue(column, value);
    return (
      <button
        type="button"
        className={styles.shown}
        aria-label={`${column.displayName} of row ${item.id}: ${shown === '' ? 'empty' : shown}. Edit`}
        onClick={() => setDraft(cellText(column, value))}
      >
        {shown}
      </button>
    );
  }
  const keep = async (): Promise<void> => {
    const isSame = draft === cellText(column, value);
    if (isSame || (await onKeep(writtenFields(column, draft)))) setDraft(undefined);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') setDraft(undefined);
    const isKeep = event.key === 'Enter' && (kindOf(column) !== 'note' || event.ctrlKey);
    if (!isKeep) return;
    event.preventDefault();
    void keep();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the field within are heard here
    <div className={styles.edit} onKeyDown={onKeyDown}>
      <CellField
        column={column}
        value={draft}
        onChange={setDraft}
        label={`${column.displayName} of row ${item.id}`}
        autoFocus
      />
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" onClick={() => void keep()}>
          Save
        </Button>
        <Button size="small" onClick={() => setDraft(undefined)}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
