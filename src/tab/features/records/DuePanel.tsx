/** What is due: so many rows of which list, since when and why; every row on demand; and the chair's approval. */
import { Button } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { holdsRole } from '../../../core/people/board.ts';
import { csvOf } from '../../../core/records/disposalCsv.ts';
import type { Disposal, DisposalEntry } from '../../../core/records/disposalList.ts';
import { dueLines } from '../../../core/records/dueLines.ts';
import { counted } from '../../board/phrases.ts';
import { saveFile } from '../../board/word/saveWord.ts';
import { useOpenForm } from '../../ui/form/useOpenForm.ts';
import { Notice } from '../../ui/Notice.tsx';
import { ApproveForm } from './ApproveForm.tsx';
import type { RecordsSeen } from './readRecords.ts';
import { auditsGoing, openApproval, sayCounts, sayDay } from './sayRecords.ts';

/** More would only slow the page down; the file has every one. */
const mostShown = 200;

interface Parts {
  readonly seen: RecordsSeen;
  /** Looks at every list again. */
  readonly readAgain: () => Promise<RecordsSeen | null>;
}

export function DuePanel({ seen, readAgain }: Parts) {
  const { disposal } = seen;
  return (
    <section className="panel" aria-labelledby="records-due">
      <h2 id="records-due">Due for disposal</h2>
      {disposal.ok ? (
        <Due disposal={disposal.value} seen={seen} readAgain={readAgain} />
      ) : (
        <Notice kind="error" title="What is due cannot be told">
          {disposal.refusals.map(({ code, sentence }) => (
            <p key={`${code} ${sentence}`}>{sentence}</p>
          ))}
        </Notice>
      )}
    </section>
  );
}

function Due({ disposal, seen, readAgain }: Parts & { readonly disposal: Disposal }) {
  const { list, stillNeeded, neededCounts } = disposal;
  const audits = auditsGoing(list.entries);
  return (
    <>
      {list.entries.length === 0 ? <p>No row may go today.</p> : <DueTable disposal={disposal} />}
      {stillNeeded > 0 && (
        <p>
          {counted(stillNeeded, 'more row')} {stillNeeded === 1 ? 'is' : 'are'} due, but stay because records that stay
          refer to them: {sayCounts(neededCounts)}.
        </p>
      )}
      {audits !== null && (
        <p>The files of {audits} are not on the list: somebody deletes them by hand in the library “Audit files”.</p>
      )}
      {list.entries.length > 0 && (
        <>
          <EveryRow entries={list.entries} csv={() => csvOf(list)} asOf={list.asOf} />
          <Approval seen={seen} disposal={disposal} readAgain={readAgain} />
        </>
      )}
    </>
  );
}

function DueTable({ disposal: { list } }: { readonly disposal: Disposal }) {
  return (
    <table className="records-table">
      <caption className="unseen">Rows that are due, by list and year</caption>
      <thead>
        <tr>
          <th scope="col">List</th>
          <th scope="col">Due since</th>
          <th scope="col">Rows</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        {dueLines(list).map(({ title, year, kind, rows, why }) => (
          <tr key={`${title} ${year} ${kind}`}>
            <th scope="row">{title}</th>
            <td data-label="Due since">{year}</td>
            <td data-label="Rows">{rows}</td>
            <td data-label="Why">{why}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function EveryRow(props: {
  readonly entries: readonly DisposalEntry[];
  readonly csv: () => string;
  readonly asOf: string;
}) {
  const { entries, csv, asOf } = props;
  const [isOpen, setOpen] = useState(false);
  const save = () => saveFile(new Blob([csv()], { type: 'text/csv' }), `disposal-${asOf}.csv`);
  return (
    <>
      <div className="row">
        <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Hide the rows' : 'Show every row'}
        </Button>
        <Button icon={<ArrowDownload20Regular />} onClick={save}>
          Save the list for a spreadsheet
        </Button>
        <span className="quiet">It is as confidential as the records themselves.</span>
      </div>
      {isOpen && (
        <ul className="records-rows">
          {entries.slice(0, mostShown).map(({ title, agency, key, label, dueOn }) => (
            <li key={`${title} ${agency ?? ''} ${key}`}>
              {title}: {label} <span className="quiet">(due since {sayDay(dueOn)})</span>
            </li>
          ))}
          {entries.length > mostShown && (
            <li className="quiet">… and {entries.length - mostShown} more. The file has every one.</li>
          )}
        </ul>
      )}
    </>
  );
}

/** The form for the chair; for others, who can do it. While an approved list waits, there is none. */
function Approval({ seen, disposal, readAgain }: Parts & { readonly disposal: Disposal }) {
  const form = useOpenForm<'approve'>();
  const { board, today } = seen;
  const { terms, me, membership } = board;
  if (openApproval(seen)?.standing.state === 'waiting')
    return <p>Finish the approved disposal below first. Then look here again for what is left.</p>;
  if (me === null || !holdsRole(membership, me.key, 'chair', today))
    return (
      <p>
        Next: the {terms.chair} opens this page, reads the list and approves it. Nobody else can, and nothing is deleted
        before.
      </p>
    );
  return (
    <article ref={form.place} tabIndex={-1} className="card-focus" aria-label="Approval">
      {form.open === 'approve' ? (
        <ApproveForm list={disposal.list} readAgain={readAgain} onClose={form.close} />
      ) : (
        <Button appearance="primary" onClick={() => form.show('approve')}>
          Approve this list…
        </Button>
      )}
    </article>
  );
}
