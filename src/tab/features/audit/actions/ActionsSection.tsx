/** The action plan by recommendation: what is late and what waits for the lead first, then each action with its buttons. */
import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import { hashOf } from '../../../board/routes.ts';
import { Flag } from '../../../ui/Flag.tsx';
import { useOpenForm } from '../../../ui/form/useOpenForm.ts';
import { useAuditHere } from '../auditHere.ts';
import { ActionCard } from './ActionCard.tsx';
import { PlanForm } from './PlanForm.tsx';
import { type PlanPart, planOf, sayPlan } from './planView.ts';
import './actions.css';

export function ActionsSection() {
  const { book, today, may, closed } = useAuditHere();
  const plan = planOf(book, today);
  const allowed = may('edit actions');
  return (
    <>
      <p>{closed.has('recommendations') && plan.all.length === 0 ? 'No action has been agreed yet.' : sayPlan(plan)}</p>
      {!allowed.ok && plan.all.length === 0 && <p className="quiet">{allowed.refusals[0].sentence}</p>}
      {plan.parts.map((part) => (
        <Part key={part.recommendation.key} part={part} />
      ))}
      {plan.others.length > 0 && (
        <section className="plan-part" aria-labelledby="plan-others">
          <h3 id="plan-others">
            {plan.parts.length === 0 ? 'Actions' : 'Actions without a recommendation of this audit'}
          </h3>
          <ul className="cards">
            {plan.others.map((line) => (
              <ActionCard key={line.action.key} line={line} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Part({ part: { recommendation, standing, lines } }: { readonly part: PlanPart }) {
  const { book, may, focus } = useAuditHere();
  const form = useOpenForm<'plan'>();
  const { place } = form;
  const { key, name, finding } = recommendation;
  useEffect(() => {
    if (focus === key) place.current?.focus();
  }, [focus, key, place]);
  return (
    <section ref={form.place} tabIndex={-1} className="plan-part card-focus" aria-labelledby={`plan-${key}`}>
      <h3 id={`plan-${key}`}>{name}</h3>
      <p>
        {standing.state === 'no agency' ? <Flag kind="attention">{standing.sentence}</Flag> : standing.sentence}{' '}
        <span className="quiet">Answers the finding</span>{' '}
        <a href={hashOf({ page: 'audit', audit: book.audit.key, section: 'findings', focus: finding.key })}>
          {book.findings.find((one) => one.key === finding.key)?.name ?? finding.title}
        </a>
      </p>
      {lines.length > 0 && (
        <ul className="cards">
          {lines.map((line) => (
            <ActionCard key={line.action.key} line={line} />
          ))}
        </ul>
      )}
      {form.open === 'plan' && <PlanForm recommendation={recommendation} onClose={form.close} />}
      {form.open === null && may('edit actions').ok && (
        <div className="row">
          <Button
            appearance={lines.length === 0 ? 'primary' : 'secondary'}
            aria-label={`${lines.length === 0 ? 'Plan actions' : 'Ask another agency'}: ${name}`}
            onClick={() => form.show('plan')}
          >
            {lines.length === 0 ? 'Plan actions…' : 'Ask another agency…'}
          </Button>
        </div>
      )}
    </section>
  );
}
