/** Two entries that may be one person: an equal address proposes it, a person decides it, nothing happens by itself. */
import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import { type ProposedPair, proposedPairs } from '../../../core/people/samePerson.ts';
import { counted } from '../../board/phrases.ts';
import { WriteOutcome } from '../../ui/write/WriteOutcome.tsx';
import { sayReach } from './everybody.ts';
import type { PeopleBoard } from './readPeople.ts';
import { useJoining } from './useJoining.ts';

interface Props {
  readonly at: PeopleBoard;
  readonly onDone: (sentence: string) => Promise<void>;
}

/** Nothing while nobody is proposed. */
export function SamePeople({ at, onDone }: Props) {
  const pairs = useMemo(() => proposedPairs(at.people), [at.people]);
  if (pairs.length === 0) return null;
  return (
    <section aria-labelledby="people-same" className="people-part">
      <h2 id="people-same">The same person?</h2>
      <p>
        {counted(pairs.length, 'person', 'people')} whom you entered may have joined the team. An equal address is no
        proof: ask them when in doubt.
      </p>
      <ul className="people-pairs">
        {pairs.map((pair) => (
          <li key={`${pair.entered.key} ${pair.member.key}`}>
            <OnePair at={at} pair={pair} onDone={onDone} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OnePair({ at, pair, onDone }: Props & { readonly pair: ProposedPair }) {
  const { writing, join } = useJoining(at, pair, onDone);
  const { entered, member, because } = pair;
  const isBusy = writing.write.state === 'saving';
  return (
    <article aria-label={`${entered.name} and ${member.name}`} className="people-pair">
      <p>
        <strong>{entered.name}</strong>, entered {because === 'address' ? 'with' : 'as the same account as'}{' '}
        {because === 'address' ? entered.email : member.name}, and <strong>{member.name}</strong>,{' '}
        {sayReach(member).toLowerCase()}.
      </p>
      <p className="quiet">
        If they are one person, what both were appointed to is held by one entry on the same days, and the other stands
        aside. This cannot be undone here. If they are not, change the address of the entry.
      </p>
      <div>
        <Button
          disabled={isBusy}
          aria-label={`It is the same person: ${entered.name} and ${member.name}`}
          onClick={() => void join()}
        >
          {isBusy ? 'Joining…' : 'It is the same person'}
        </Button>
      </div>
      <WriteOutcome writing={writing} />
    </article>
  );
}
