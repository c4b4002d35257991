/** What would be due but is held, and by which hold; and for how long each kind of record is kept. */
import type { HeldBack } from '../../../core/records/disposalList.ts';
import { sayYears } from '../../../core/records/pack/packFacts.ts';
import { retentions, yearKinds } from '../../../core/records/retentionKinds.ts';
import { capital } from '../../../core/words/terms.ts';
import { counted } from '../../board/phrases.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { RecordsSeen } from './readRecords.ts';
import { sayCounts, sayHeld } from './sayRecords.ts';

export function KeptPanel({ seen: { disposal, pack, auditNames } }: { readonly seen: RecordsSeen }) {
  return (
    <section className="panel" aria-labelledby="records-kept">
      <h2 id="records-kept">Held and kept</h2>
      {disposal.ok && disposal.value.heldBack.length === 0 && <p>There is no legal hold.</p>}
      {disposal.ok && disposal.value.heldBack.map((held) => <Held key={held.hold.on} held={held} names={auditNames} />)}
      {pack.ok && (
        <table className="records-table">
          <caption className="unseen">How long each kind of record is kept</caption>
          <thead>
            <tr>
              <th scope="col">Kind of record</th>
              <th scope="col">What it is</th>
              <th scope="col">How long</th>
            </tr>
          </thead>
          <tbody>
            {yearKinds.map((kind) => (
              <tr key={kind}>
                <th scope="row">{capital(kind)}</th>
                <td data-label="What it is">{retentions[kind].about}</td>
                <td data-label="How long">{sayYears(kind, pack.value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Held(props: { readonly held: HeldBack; readonly names: ReadonlyMap<string, string> }) {
  const { hold, rows, counts } = props.held;
  return (
    <Notice kind="warning" title={`${sayHeld(hold.on, props.names)}: ${hold.reason}`}>
      <p>
        {rows === 0
          ? 'Nothing under it is due at present.'
          : `${counted(rows, 'row')} that would be due ${rows === 1 ? 'stays' : 'stay'}: ${sayCounts(counts)}.`}
      </p>
    </Notice>
  );
}
