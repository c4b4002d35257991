/** At the top of the page: people to whom no message gets through, why, and who can do what about it. */

import { Link } from '@fluentui/react-components';
import { sayDate } from '../../../base/time/plainDate.ts';
import { counted } from '../../board/phrases.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { NeverReached } from './neverReached.ts';
import { sayTrouble } from './troubles.ts';

export function NeverReachedPanel({ people }: { readonly people: readonly NeverReached[] }) {
  if (people.length === 0) {
    return (
      <Notice kind="success" title="Everybody is reached">
        <p>Nobody’s newest message failed on every way, in the last three months.</p>
      </Notice>
    );
  }
  return (
    <section className="panel" aria-labelledby="never-reached">
      <h2 id="never-reached">Never reached</h2>
      <p>Their newest messages failed on every way there is. Until that is mended, tell them yourself.</p>
      <ul className="unreached">
        {people.map((one) => (
          <li key={one.person}>
            <Unreached one={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Unreached({ one }: { readonly one: NeverReached }) {
  const trouble = sayTrouble(one.why);
  return (
    <>
      <h3>{one.name}</h3>
      <p>
        {trouble.what}. {counted(one.failures, 'message')} did not arrive since {sayDate(one.since)}.
      </p>
      <p>
        <strong>What to do:</strong> {trouble.todo}
      </p>
      <p>Not told of: {one.about.join('; ')}.</p>
      <p>
        {one.email !== null && (
          <Link href={`mailto:${encodeURIComponent(one.email).replace('%40', '@')}`}>Write to {one.name}</Link>
        )}
      </p>
    </>
  );
}
