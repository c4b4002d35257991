/**
 * The things of one kind on the page: what is asked stands open; what others owe and what comes later is brief, and folded
 * away where it is long, so that two minutes are enough.
 */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useToday } from '../../board/clock.ts';
import type { MineView } from './mineView.ts';
import type { Shown } from './receipts.ts';
import { sayNear } from './sayMine.ts';
import { type Around, ThingItem } from './ThingItem.tsx';

export type SectionName = keyof MineView;

/** In the order of the page. */
export const sectionNames: readonly SectionName[] = ['asked', 'toDecide', 'told', 'later'];

const headings: Readonly<Record<SectionName, { readonly heading: string; readonly about: string | null }>> = {
  asked: { heading: 'Asked of me', about: null },
  toDecide: { heading: 'More time asked', about: 'Somebody waits for you to decide.' },
  told: { heading: 'Late, and owed by others', about: 'You are told of these; they stay with whoever owes them.' },
  later: { heading: 'Later', about: null },
};

/** What others owe, before somebody asks for all of it. */
const shownAtFirst = 6;

export function ThingSection(props: {
  readonly name: SectionName;
  readonly shown: readonly Shown[];
  readonly around: Around;
}) {
  const { name, shown, around } = props;
  const { heading, about } = headings[name];
  if (shown.length === 0) return null;
  if (name === 'later') return <Later shown={shown} around={around} />;
  return (
    <section aria-labelledby={`things-${name}`} className="things-section">
      <h2 id={`things-${name}`}>{heading}</h2>
      {about !== null && <p className="quiet">{about}</p>}
      <Things shown={shown} around={around} isBrief={name === 'told'} />
    </section>
  );
}

function Things(props: { readonly shown: readonly Shown[]; readonly around: Around; readonly isBrief: boolean }) {
  const { shown, around, isBrief } = props;
  const [all, setAll] = useState(!isBrief);
  const things = all ? shown : shown.slice(0, shownAtFirst);
  return (
    <>
      <ul className="things">
        {things.map((one) => (
          <ThingItem key={one.thing.key} shown={one} around={around} isBrief={isBrief} />
        ))}
      </ul>
      {things.length < shown.length && (
        <div className="row">
          <Button onClick={() => setAll(true)}>Show all {shown.length}</Button>
        </div>
      )}
    </>
  );
}

function Later({ shown, around }: { readonly shown: readonly Shown[]; readonly around: Around }) {
  const today = useToday();
  const next = shown[0]?.thing.line.owed.dueOn;
  return (
    <details className="things-section later">
      <summary>
        <h2>{headings.later.heading}</h2>{' '}
        <span className="quiet">
          {shown.length}
          {next === undefined ? '' : `, the next due ${sayNear(next, today)}`}
        </span>
      </summary>
      <ul className="things">
        {shown.map((one) => (
          <ThingItem key={one.thing.key} shown={one} around={around} isBrief />
        ))}
      </ul>
    </details>
  );
}
