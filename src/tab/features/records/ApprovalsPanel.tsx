/** Every approval and what became of it; for the one that waits, who runs which command next. */
import { sayDate } from '../../../base/time/plainDate.ts';
import { dateIn } from '../../../base/time/zone.ts';
import { type ApprovalStory, sayStanding } from '../../../core/records/disposalStory.ts';
import { counted } from '../../board/phrases.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { RecordsSeen } from './readRecords.ts';
import { auditsGoing, commandsFor } from './sayRecords.ts';

export function ApprovalsPanel({ seen }: { readonly seen: RecordsSeen }) {
  const { approvals, notTheApps } = seen.story;
  return (
    <section className="panel" aria-labelledby="records-approvals">
      <h2 id="records-approvals">Approved and disposed of</h2>
      {approvals.length === 0 && <p>No disposal has ever been approved.</p>}
      {notTheApps.length > 0 && (
        <Notice kind="warning" title="A note of disposal that is not the app’s">
          <p>
            {counted(notTheApps.length, 'row')} in the list Decisions {notTheApps.length === 1 ? 'says' : 'say'} that a
            disposal was carried out, but {notTheApps.length === 1 ? 'was' : 'were'} not written by the app. They count
            for nothing: {notTheApps.map((row) => `“${row.about}” by ${authorOf(row)}`).join(', ')}.
          </p>
        </Notice>
      )}
      {approvals.length > 0 && (
        <ul className="records-approvals">
          {approvals.map((story) => (
            <li key={story.approval.key}>
              <OneApproval story={story} seen={seen} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function OneApproval({ story, seen }: { readonly story: ApprovalStory; readonly seen: RecordsSeen }) {
  const { approval, standing } = story;
  const { about, createdAt, minuteReference, reason } = approval;
  const why = [
    ...(minuteReference === null ? [] : [`minute ${minuteReference}`]),
    ...(reason === null ? [] : [reason]),
  ];
  return (
    <>
      <h3>{about}</h3>
      <p className="quiet">
        By {authorOf(approval)} on {sayDate(dateIn(createdAt))}
        {why.length > 0 && `: ${why.join('; ')}`}
      </p>
      <p>{sayStanding(standing, seen.board.terms.chair)}</p>
      {standing.state === 'waiting' && <NextStep story={story} seen={seen} asOf={standing.list.asOf} />}
      {standing.state === 'begun' && <Commands commands={commandsFor(seen.siteUrl, approval.decidedOn).slice(1)} />}
      {standing.state === 'carried out' && standing.counts !== '' && (
        <p className="quiet">Deleted: {standing.counts.split('\n').join(', ')}</p>
      )}
    </>
  );
}

function authorOf({ createdBy }: Pick<ApprovalStory['approval'], 'createdBy'>): string {
  return createdBy.kind === 'person' && createdBy.name !== '' ? createdBy.name : 'somebody who is not known';
}

/** Nobody's own account may delete from these lists, so that nobody approves and deletes alone. */
function NextStep(props: { readonly story: ApprovalStory; readonly seen: RecordsSeen; readonly asOf: string }) {
  const { story, seen, asOf } = props;
  const audits = story.standing.state === 'waiting' ? auditsGoing(story.standing.list.entries) : null;
  return (
    <>
      <p>
        Next, whoever keeps the app running: these two commands, one after the other. The first writes the list to a
        folder, the second deletes it and notes here what went. No group of the board may delete rows, so that nobody
        approves and deletes alone.
      </p>
      <Commands commands={commandsFor(seen.siteUrl, asOf)} />
      {audits !== null && (
        <p>
          Afterwards, the {seen.board.terms.qaManager}: delete the files of {audits} in the library “Audit files”.
        </p>
      )}
    </>
  );
}

function Commands({ commands }: { readonly commands: readonly string[] }) {
  return (
    <ol className="records-commands">
      {commands.map((command) => (
        <li key={command}>
          <code>{command}</code>
        </li>
      ))}
    </ol>
  );
}
