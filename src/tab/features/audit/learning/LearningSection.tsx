/** What becomes of what was found (N1): each recommendation's chain, broken links first, and the forms that mend it. */
import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import { sayDate } from '../../../../base/time/plainDate.ts';
import { dateIn } from '../../../../base/time/zone.ts';
import type { Recommendation } from '../../../../core/audit/auditBook.ts';
import { type Chain, loopOf } from '../../../../core/audit/loop/loopOf.ts';
import { hashOf } from '../../../board/routes.ts';
import { ChainCard } from '../../../ui/chain/ChainCard.tsx';
import { byUrgency } from '../../../ui/chain/stages.ts';
import { useOpenForm } from '../../../ui/form/useOpenForm.ts';
import { useAuditHere } from '../auditHere.ts';
import { LearningForm } from './LearningForm.tsx';
import { LearningList } from './LearningList.tsx';
import { sayLearning } from './sayLearning.ts';
import { VerdictForm } from './VerdictForm.tsx';
import './learning.css';

export function LearningSection() {
  const { book, today, may, closed } = useAuditHere();
  if (closed.has('recommendations')) {
    return <p>Recommendations can be read by the sub group, by agencies’ representatives and by those who lead.</p>;
  }
  const chains = byUrgency(loopOf(book, today).map((chain) => ({ chain })));
  const allowed = may('edit learning');
  return (
    <>
      <p>{sayLearning(chains.map(({ chain }) => chain))}</p>
      <p>
        <a href={hashOf({ page: 'loop' })}>The learning loop of all audits</a>
      </p>
      {!allowed.ok && <p className="quiet">{allowed.refusals[0].sentence}</p>}
      <ul className="cards">
        {chains.map(({ chain }) => (
          <ChainItem key={chain.recommendation.key} chain={chain} />
        ))}
      </ul>
    </>
  );
}

function ChainItem({ chain }: { readonly chain: Chain }) {
  const { may, focus } = useAuditHere();
  const { recommendation } = chain;
  const form = useOpenForm<'learning' | 'verdict'>();
  const { place } = form;
  useEffect(() => {
    if (focus === recommendation.key) place.current?.focus();
  }, [focus, recommendation.key, place]);
  return (
    <li>
      <section ref={form.place} tabIndex={-1} className="card-focus" aria-label={recommendation.name}>
        <ChainCard chain={chain} level={3}>
          <LearningList recommendation={recommendation} />
          <Verdicts recommendation={recommendation} />
          {form.open === 'learning' && <LearningForm recommendation={recommendation} row={null} onClose={form.close} />}
          {form.open === 'verdict' && <VerdictForm recommendation={recommendation} onClose={form.close} />}
          {form.open === null && (
            <div className="row">
              {may('edit learning').ok && recommendation.destinations.length > 0 && (
                <Button aria-label={`Add learning: ${recommendation.name}`} onClick={() => form.show('learning')}>
                  Add learning…
                </Button>
              )}
              {may('record verdict').ok && (
                <Button
                  aria-label={`Did it make a difference? ${recommendation.name}`}
                  onClick={() => form.show('verdict')}
                >
                  Did it make a difference?
                </Button>
              )}
            </div>
          )}
        </ChainCard>
      </section>
    </li>
  );
}

/** Every verdict that was recorded, the newest first: a later one takes the place of an earlier one and hides none. */
function Verdicts({ recommendation }: { readonly recommendation: Recommendation }) {
  const { book } = useAuditHere();
  const all = book.verdicts
    .filter((one) => one.recommendation.key === recommendation.key)
    .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  if (all.length === 0) return null;
  return (
    <details className="all-links">
      <summary>
        Verdicts on record ({all.length})<span className="unseen"> about {recommendation.name}</span>
      </summary>
      <ul className="plain-marks">
        {all.map((one) => (
          <li key={one.key}>
            <strong>{one.verdict}</strong>, {sayDate(dateIn(one.createdAt))}: {one.measure}.{' '}
            {one.beforeGood !== null && one.afterGood !== null
              ? `${one.beforeGood} of ${one.beforeOf ?? 0} before, ${one.afterGood} of ${one.afterOf ?? 0} after.`
              : 'No numbers.'}{' '}
            {one.remark}
          </li>
        ))}
      </ul>
    </details>
  );
}
