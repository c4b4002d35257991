/** The person's own answers of the last weeks, as they stand on record: nothing is lost when a thing leaves the page. */
import { addDays, type PlainDate } from '../../../base/time/plainDate.ts';
import { sayInstant } from '../../../base/time/zone.ts';
import { answersOf } from '../../../core/answers/said.ts';
import type { BoardSnapshot } from '../../../core/duties/snapshot.ts';
import type { Person } from '../../../core/people/board.ts';
import { useTerms } from '../../board/useTerms.ts';

const daysBack = 28;
const most = 10;

export function AnsweredLately(props: {
  readonly board: BoardSnapshot;
  readonly person: Person;
  readonly today: PlainDate;
}) {
  const { board, person, today } = props;
  const { qaManager } = useTerms();
  const since = addDays(today, -daysBack);
  const said = answersOf(board, person.key)
    .filter((one) => one.on >= since)
    .slice(-most)
    .reverse();
  if (said.length === 0) return null;
  return (
    <details className="panel answered">
      <summary>
        <strong>What I answered lately</strong> <span className="quiet">{said.length}</span>
      </summary>
      <ul>
        {said.map(({ row }) => (
          <li key={row.key}>
            <span className="quiet">{sayInstant(row.createdAt)}:</span> {row.about}
          </li>
        ))}
      </ul>
      <p className="quiet">
        Answers are kept and cannot be changed; a later answer takes the place of an earlier one. If you said too early
        that something is done, tell the {qaManager}.
      </p>
    </details>
  );
}
