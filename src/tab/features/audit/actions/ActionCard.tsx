/** One action: whose, by when, where it stands, what its owner says, what the lead has to do, and the buttons for both. */
import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import { sayDate } from '../../../../base/time/plainDate.ts';
import { dateIn } from '../../../../base/time/zone.ts';
import { type ActionLine, sayActionState } from '../../../../core/audit/actions/actionBoard.ts';
import { counted } from '../../../board/phrases.ts';
import { Flag } from '../../../ui/Flag.tsx';
import { useOpenForm } from '../../../ui/form/useOpenForm.ts';
import { useAuditHere } from '../auditHere.ts';
import { ActionForm } from './ActionForm.tsx';
import { actionWords } from './actionWords.ts';
import { type ActionAct, actsOn } from './actsOn.ts';
import { ChangedInList } from './ChangedInList.tsx';
import { sayLateLine } from './planView.ts';

export function ActionCard({ line }: { readonly line: ActionLine }) {
  const { focus } = useAuditHere();
  const { action } = line;
  const form = useOpenForm<ActionAct>();
  const { place } = form;
  useEffect(() => {
    if (focus === action.key) place.current?.focus();
  }, [focus, action.key, place]);
  const late = sayLateLine(line);
  return (
    <li>
      <article
        ref={form.place}
        tabIndex={-1}
        className="action card-focus"
        data-late={late !== null}
        aria-labelledby={`action-${action.key}`}
      >
        <p className="row">
          <strong>{action.agency.title}</strong>
          {late !== null && <Flag kind="bad">{late}</Flag>}
          <StateFlag line={line} />
        </p>
        <h4 id={`action-${action.key}`}>{action.name}</h4>
        <p className="as-written">{action.wording}</p>
        <p>
          Due {sayDate(line.dueOn)}
          {line.dueOn !== action.dueOn && <span className="quiet"> (at first {sayDate(action.dueOn)})</span>}.{' '}
          {line.owner.title} has it{line.ownerIsThere ? '.' : ', but is not among the people of the board any more.'}
        </p>
        <ChangedInList action={action} />
        <Said line={line} />
        <Ignored line={line} />
        {form.open === null ? (
          <Buttons line={line} onOpen={form.show} />
        ) : (
          <ActionForm line={line} act={form.open} onClose={form.close} />
        )}
      </article>
    </li>
  );
}

function StateFlag({ line }: { readonly line: ActionLine }) {
  switch (line.state) {
    case 'verified':
      return <Flag kind="good">{sayActionState(line)}</Flag>;
    case 'claimed done':
    case 'more time asked':
      return <Flag kind="attention">{sayActionState(line)}</Flag>;
    case 'reopened':
      return <Flag kind="attention">Opened again</Flag>;
    case 'open':
      return <Flag kind="plain">Open</Flag>;
    case 'withdrawn':
      return <Flag kind="plain">Withdrawn</Flag>;
  }
}

/** What the owner said, what the lead saw, and what is asked of the lead. */
function Said({ line: { claim, verified, lead } }: { readonly line: ActionLine }) {
  return (
    <>
      {claim !== null && (
        <blockquote className="action-said">
          <p>
            <span className="quiet">
              {claim.by.title} on {sayDate(dateIn(claim.at))}:
            </span>{' '}
            {claim.said ?? 'It is done.'}{' '}
            {claim.evidence !== null && (
              <a href={claim.evidence} target="_blank" rel="noreferrer">
                Open the evidence
              </a>
            )}
          </p>
          {verified !== null && (
            <p>
              <span className="quiet">
                Verified by {verified.by.title} on {sayDate(verified.on)}:
              </span>{' '}
              {verified.reason}
            </p>
          )}
        </blockquote>
      )}
      {lead !== null && (
        <p>
          <strong>For the lead:</strong> {lead}
        </p>
      )}
    </>
  );
}

/** Rows that count for nothing are shown, so that nobody wonders where their answer went. */
function Ignored({ line: { ignored } }: { readonly line: ActionLine }) {
  if (ignored.length === 0) return null;
  return (
    <details className="action-ignored">
      <summary>
        {counted(ignored.length, 'entry does not count', 'entries do not count')}: whoever wrote it could not decide
        this at that moment
      </summary>
      <ul className="plain-marks">
        {ignored.map((row) => (
          <li key={row.key}>
            {row.label}, {sayDate(dateIn(row.createdAt))}
            {row.createdBy.kind === 'person' && `, ${row.createdBy.name}`}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What brings the action forward stands out; the rest stands beside it. */
const forward: ReadonlySet<ActionAct> = new Set<ActionAct>(['done', 'action verified']);

function Buttons({ line, onOpen }: { readonly line: ActionLine; readonly onOpen: (act: ActionAct) => void }) {
  const { book, me, today } = useAuditHere();
  const acts = actsOn(book, line.action, { person: me, day: today });
  if (acts.length === 0) return null;
  return (
    <div className="row">
      {acts.map((act) => (
        <Button
          key={act}
          size="small"
          appearance={forward.has(act) ? 'primary' : 'secondary'}
          aria-label={`${actionWords[act].button} ${line.action.name} (${line.action.agency.title})`}
          onClick={() => onOpen(act)}
        >
          {actionWords[act].button}
        </Button>
      ))}
    </div>
  );
}
