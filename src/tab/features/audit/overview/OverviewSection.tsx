/** An audit at a glance: what was written past the rules, what the next step needs, then its dates and its story. */
import { Notice } from '../../../ui/Notice.tsx';
import { useAuditHere } from '../auditHere.ts';
import { AboutPanel } from './AboutPanel.tsx';
import { DatesPanel } from './DatesPanel.tsx';
import { NextStep } from './NextStep.tsx';
import { Irregular, SoFar } from './SoFar.tsx';
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
        </div>
      </div>
    </>
  );
}

function Ended() {
  const { book, path } = useAuditHere();
  if (book.audit.status === 'Withdrawn') {
    return (
      <Notice kind="info" title="The audit was withdrawn">
        <p>It does not move on. What was written stays.</p>
      </Notice>
    );
  }
  if (path.next !== null) return null;
  return (
    <Notice kind="success" title="The audit is closed">
      <p>It has gone the whole way, and what it taught has reached people.</p>
    </Notice>
  );
}
