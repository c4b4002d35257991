/** Everything about one item beside the programme: what it is, what it serves, how it moved, who changed what. */
import { Button, DrawerBody, DrawerHeader, DrawerHeaderTitle, OverlayDrawer } from '@fluentui/react-components';
import { Dismiss24Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { sayDate } from '../../../../base/time/plainDate.ts';
import type { ItemView } from '../../../../core/programme/programme.ts';
import type { Terms } from '../../../../core/words/terms.ts';
import { hashOf } from '../../../board/routes.ts';
import { type Task, taskButtonId } from '../edit/task.ts';
import { ItemFlags } from '../grid/ItemFlags.tsx';
import { Leads } from '../grid/Leads.tsx';
import type { ProgrammeBooks } from '../readProgramme.ts';
import { sayMarker, sayQuarterName } from '../sayProgramme.ts';
import type { YearView } from '../yearView.ts';
import { HistoryList } from './HistoryList.tsx';
import './details.css';

interface Shown {
  readonly view: ItemView;
  readonly year: YearView;
  readonly books: ProgrammeBooks;
}

/** @param onTask begins a change of the item */
export function ItemDrawer(
  props: Shown & {
    readonly isOpen: boolean;
    readonly mayEdit: boolean;
    readonly onTask: (kind: Task['kind']) => void;
    readonly onClose: () => void;
  },
) {
  const { view, onClose } = props;
  return (
    <OverlayDrawer
      open={props.isOpen}
      position="end"
      size="medium"
      className="item-drawer"
      onOpenChange={(_event, { open }) => {
        if (!open) onClose();
      }}
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          heading={{ as: 'h2' }}
          action={<Button appearance="subtle" aria-label="Close" icon={<Dismiss24Regular />} onClick={onClose} />}
        >
          {view.item.name}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody className="item-details">
        <ItemFlags view={view} isLate={props.year.late.has(view.item.key)} />
        {props.mayEdit && view.item.status !== 'Withdrawn' && <Tasks view={view} onTask={props.onTask} />}
        <Facts {...props} />
        <Moves view={view} />
        <h3>History</h3>
        <HistoryList item={view.item} />
      </DrawerBody>
    </OverlayDrawer>
  );
}

function Tasks({ view, onTask }: { readonly view: ItemView; readonly onTask: (kind: Task['kind']) => void }) {
  const isOpen = view.item.status !== 'Completed';
  return (
    <div className="row">
      <Button id={taskButtonId('edit')} onClick={() => onTask('edit')}>
        Edit details
      </Button>
      <Button id={taskButtonId('leads')} onClick={() => onTask('leads')}>
        Name leads
      </Button>
      {isOpen && (
        <Button id={taskButtonId('move')} onClick={() => onTask('move')}>
          Move to another quarter
        </Button>
      )}
      {isOpen && (
        <Button id={taskButtonId('withdraw')} onClick={() => onTask('withdraw')}>
          Withdraw
        </Button>
      )}
    </div>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Facts({ view, year, books }: Shown) {
  const { item } = view;
  const { terms } = books.board;
  return (
    <dl className="facts">
      <Fact name="Year">{year.year}</Fact>
      <Fact name="Quarter">{item.quarter === null ? 'Not dated yet' : sayQuarterName(item.quarter)}</Fact>
      <Fact name="Content areas">
        <Parts view={view} terms={terms} />
      </Fact>
      {item.focus !== null && <Fact name="Focus">{item.focus}</Fact>}
      <Fact name="Type of activity">{item.activities.join('; ') || 'Not said yet'}</Fact>
      <Fact name={terms.auditLead}>
        <Leads view={view} />
      </Fact>
      <Fact name="Serves the function">{item.functions.join('; ') || 'None chosen yet'}</Fact>
      <Fact name="Status">{item.status}</Fact>
      <Fact name="Audit">
        <AuditLink audits={books.audits.filter((one) => one.item.key === item.key)} />
      </Fact>
      {item.notes !== null && <Fact name="Notes">{item.notes}</Fact>}
    </dl>
  );
}

/**
 * The way to the workspace; where there is none yet, to the page on which one is started. An item has several where earlier
 * ones were withdrawn: the newest is the one that counts.
 */
function AuditLink({ audits }: { readonly audits: ProgrammeBooks['audits'] }) {
  if (audits.length === 0) return <a href={hashOf({ page: 'audits' })}>Not started yet: see Audits</a>;
  const newestFirst = audits.toSorted((a, b) => Number(a.createdAt < b.createdAt) - Number(a.createdAt > b.createdAt));
  return newestFirst.map((audit, at) => (
    <a
      key={audit.key}
      className="line"
      href={hashOf({ page: 'audit', audit: audit.key, section: 'overview', focus: null })}
    >
      {at === 0 ? 'Open the audit' : 'Open its earlier audit'}
    </a>
  ));
}

function Parts({ view, terms }: { readonly view: ItemView; readonly terms: Terms }) {
  return (
    <ul>
      {view.parts.map((part) => (
        <li key={part.name}>
          {part.name}
          {part.kind !== null && <span className="quiet"> ({part.kind})</span>}
          {part.priorities.length > 0 && <span className="line">Serves: {part.priorities.join('; ')}</span>}
          {part.markers.map((marker) => (
            <span key={marker} className="line quiet">
              {marker} {sayMarker(marker, terms)}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

function Moves({ view }: { readonly view: ItemView }) {
  const moves = view.item.moves ?? [];
  if (moves.length === 0) return null;
  return (
    <>
      <h3>Moves</h3>
      <p>First planned for {view.item.firstQuarter ?? 'no quarter'}.</p>
      <ol className="history">
        {moves.map((move, at) => (
          <li key={at}>
            {sayDate(move.movedOn)}: from {move.from ?? 'no date'} to {move.to ?? 'no date'}. <q>{move.reason}</q>
          </li>
        ))}
      </ol>
    </>
  );
}
