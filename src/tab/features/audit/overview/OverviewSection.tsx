/** An audit at a glance: what was written past the rules, what the next step needs, then its dates and its story. */
import { useEffect, useRef, useState } from 'react';
import { sayDate } from '../../../../base/time/plainDate.ts';
import { withdrawalOf } from '../../../../core/audit/withdrawal.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { useAuditHere } from '../auditHere.ts';
import { AboutPanel } from './AboutPanel.tsx';
import { DatesPanel } from './DatesPanel.tsx';
import { Irregular } from './Irregular.tsx';
import { NextStep } from './NextStep.tsx';
import { SoFar } from './SoFar.tsx';
import { WithdrawPanel } from './WithdrawPanel.tsx';
import './overview.css';

export function OverviewSection() {
  return (
    <>
      <Irregular />
      <Ended />
      <NextStep />
      <div className="overview-pair">
        <DatesPanel />
        <div className="overview-column">
          <AboutPanel />
          <SoFar />
          <WithdrawPanel />
        </div>
      </div>
    </>
  );
}

function Ended() {
  const { book, path } = useAuditHere();
  const [before] = useState(book.audit.status);
  if (book.audit.status === 'Withdrawn') return <Withdrawn isNew={before !== 'Withdrawn'} />;
  if (path.next !== null) return null;
  return (
    <Notice kind="success" title="The audit is closed">
      <p>It has gone the whole way, and what it taught has reached people.</p>
    </Notice>
  );
}

/** @param isNew withdrawn just now: the panel with the button is gone, so whoever pressed it goes on here */
function Withdrawn({ isNew }: { readonly isNew: boolean }) {
  const { book } = useAuditHere();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isNew && document.activeElement === document.body) place.current?.focus();
  }, [isNew]);
  const withdrawn = withdrawalOf(book);
  return (
    <div ref={place} tabIndex={-1} className="card-focus">
      <Notice kind="info" title="The audit was withdrawn">
        {withdrawn !== null && (
          <p>
            By {withdrawn.by.name} on {sayDate(withdrawn.on)}: {withdrawn.row.reason}
          </p>
        )}
        <p>It does not move on, and nobody owes anything in it. What was written stays.</p>
      </Notice>
    </div>
  );
}
