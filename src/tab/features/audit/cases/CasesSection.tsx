/**
 * The cases of the audit: how they were drawn, their references, what was replaced and why. The app knows a number on the
 * agency's own list and nothing about the child; that key stays with the agency.
 */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { replacementLog } from '../../../../core/audit/cases/prepareReplacement.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { useAuditHere } from '../auditHere.ts';
import { CaseRegister } from './CaseRegister.tsx';
import { DrawForm } from './DrawForm.tsx';
import './cases.css';

export function CasesSection() {
  const { book, may } = useAuditHere();
  const [isDrawing, setDrawing] = useState(false);
  const allowed = may('draw sample');
  const planned = book.itsTerms?.plannedCases ?? null;
  return (
    <>
      <Notice kind="info" title="Which child is which stays with the agency">
        <p>
          The app draws numbers. Each agency keeps a numbered list of its cases and alone knows who stands behind a
          number. Agree over a secure way, not here, which case a reference means. Never write a name, a date of birth
          or a number of a child into the app.
        </p>
      </Notice>
      <HowDrawn planned={planned} />
      {isDrawing && <DrawForm onClose={() => setDrawing(false)} />}
      {!isDrawing && allowed.ok && book.returns.length === 0 && (
        <div>
          <Button appearance={book.cases.length === 0 ? 'primary' : 'secondary'} onClick={() => setDrawing(true)}>
            {book.cases.length === 0 ? 'Draw the cases…' : 'Draw again…'}
          </Button>
        </div>
      )}
      {!allowed.ok && <p className="quiet">{allowed.refusals[0].sentence}</p>}
      {book.cases.length > 0 && <CaseRegister />}
      <ReplacementLog />
    </>
  );
}

function HowDrawn({ planned }: { readonly planned: number | null }) {
  const { book } = useAuditHere();
  const inAudit = book.cases.filter((one) => one.state === 'In the audit').length;
  if (book.sample === null) {
    return (
      <p>
        No cases have been drawn yet.
        {planned === null ? '' : ` The terms of reference plan ${planned}.`}
      </p>
    );
  }
  return (
    <div>
      <p>
        {inAudit} {inAudit === 1 ? 'case is' : 'cases are'} in the audit
        {planned === null ? '.' : `; the terms of reference plan ${planned}.`}
      </p>
      <ul className="plain-lines">
        {book.sample.strata.map((stratum) => (
          <li key={stratum.name}>
            {stratum.name}: {stratum.wanted} drawn of {stratum.population}
          </li>
        ))}
      </ul>
      <p className="quiet">
        Random seed: <code>{book.sample.seed}</code>. With it anybody can draw the same cases again.
      </p>
    </div>
  );
}

function ReplacementLog() {
  const { book } = useAuditHere();
  const log = replacementLog(book);
  if (log.length === 0) return null;
  return (
    <section aria-labelledby="replacement-log">
      <h3 id="replacement-log">Replaced</h3>
      <ul className="plain-lines">
        {log.map((one) => (
          <li key={one.reference}>{one.sentence}</li>
        ))}
      </ul>
    </section>
  );
}
