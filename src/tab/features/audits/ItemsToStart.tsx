/** Items of the programme that nobody has started an audit for, each with the way to start it. */
import { Button } from '@fluentui/react-components';
import type { Refusal } from '../../../base/result.ts';
import type { WorkBoard } from '../../board/audit/auditBoard.ts';
import { hashOf } from '../../board/routes.ts';
import { useOpenForm } from '../../ui/form/useOpenForm.ts';
import type { AuditLine, ItemLine } from './auditsView.ts';
import { StartForm } from './StartForm.tsx';

interface Props {
  readonly at: WorkBoard;
  readonly lines: readonly AuditLine[];
  readonly waiting: readonly ItemLine[];
  /** Why the person may not start one; null when they may. */
  readonly refusal: Refusal | null;
}

export function ItemsToStart({ at, lines, waiting, refusal }: Props) {
  if (waiting.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="to-start">
      <h2 id="to-start">In the programme, without an audit</h2>
      {refusal !== null && <p className="quiet">{refusal.sentence}</p>}
      <ul className="to-start">
        {waiting.map((line) => (
          <ToStart key={line.item.key} line={line} at={at} lines={lines} mayStart={refusal === null} />
        ))}
      </ul>
    </section>
  );
}

function ToStart(props: Pick<Props, 'at' | 'lines'> & { readonly line: ItemLine; readonly mayStart: boolean }) {
  const { item, year } = props.line;
  const form = useOpenForm<'start'>();
  const withdrawn = props.at.snapshot.audits.filter((one) => one.item.key === item.key);
  return (
    <li>
      <article ref={form.place} tabIndex={-1} className="card-focus" aria-label={item.name}>
        <div className="row">
          <div className="to-start-words">
            <a href={hashOf({ page: 'programme', year: null, item: item.key, view: 'year' })}>{item.name}</a>
            <p className="quiet">
              {item.quarter === null ? 'Not yet dated' : `${item.quarter} of ${year}`}
              {item.leads.length > 0 && ` · ${item.leads.map((lead) => lead.title).join(', ')}`}
            </p>
            {withdrawn.length > 0 && <p className="quiet">Its audit was withdrawn: it can be started anew.</p>}
          </div>
          {props.mayStart && form.open === null && (
            <Button onClick={() => form.show('start')} aria-label={`Start this audit: ${item.name}`}>
              Start this audit…
            </Button>
          )}
        </div>
        {form.open !== null && <StartForm item={item} at={props.at} lines={props.lines} onClose={form.close} />}
      </article>
    </li>
  );
}
