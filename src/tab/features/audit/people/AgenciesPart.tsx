/** The agencies of the audit: what each has settled and still owes, in a table or, where there is no room, in cards. */
import { useState } from 'react';
import type { AgencyStanding } from '../../../../core/audit/people/agencyStanding.ts';
import { mixWarnings } from '../../../../core/audit/people/mix.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { useNarrow } from '../../../ui/useNarrow.ts';
import { useAuditHere } from '../auditHere.ts';
import { AddAgency, LeftOut } from './AddAgency.tsx';
import { AgencyDetails } from './AgencyDetails.tsx';
import { AgencyRow } from './AgencyRow.tsx';
import { sayAgencies, sayDays, sayOwed, standingsByName } from './peopleView.ts';

export function AgenciesPart() {
  const { book, today, focus } = useAuditHere();
  const standings = standingsByName(book, today);
  const [open, setOpen] = useState<string | null>(focus);
  const toggle = (key: string): void => setOpen((now) => (now === key ? null : key));
  const warnings = mixWarnings(book);
  const shown = { standings, open, toggle };
  return (
    <section className="agencies" aria-labelledby="agencies">
      <h3 id="agencies">Agencies</h3>
      <p>{sayAgencies(standings)}</p>
      {standings.length > 1 && warnings.length > 0 && (
        <Notice kind="warning" title="An audit group has different levels and roles">
          {warnings.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      )}
      {standings.length > 0 && <Agencies {...shown} />}
      <AddAgency />
      <LeftOut />
    </section>
  );
}

interface Shown {
  readonly standings: readonly AgencyStanding[];
  readonly open: string | null;
  readonly toggle: (key: string) => void;
}

function Agencies({ standings, open, toggle }: Shown) {
  if (useNarrow()) return <AgencyCards standings={standings} open={open} toggle={toggle} />;
  return (
    <table className="agencies-table">
      <caption className="unseen">Agencies that take part. The name of each opens what can be done.</caption>
      <thead>
        <tr>
          <th scope="col">Agency</th>
          <th scope="col">Lead</th>
          <th scope="col">Staff time</th>
          <th scope="col">Access to records</th>
          <th scope="col">Memorandum</th>
        </tr>
      </thead>
      <tbody>
        {standings.map((one) => (
          <AgencyRow
            key={one.participation.key}
            standing={one}
            isOpen={open === one.participation.key}
            onToggle={() => toggle(one.participation.key)}
          />
        ))}
      </tbody>
    </table>
  );
}

function AgencyCards({ standings, open, toggle }: Shown) {
  return (
    <ul className="agency-cards" aria-label="Agencies that take part">
      {standings.map((one) => {
        const { key, agency } = one.participation;
        const isOpen = open === key;
        return (
          <li key={key}>
            <button type="button" className="agency-toggle" aria-expanded={isOpen} onClick={() => toggle(key)}>
              {agency.title}
            </button>
            {one.missing.length > 0 && <p>Missing: {sayOwed(one)}</p>}
            <p className="quiet">
              {one.lead?.title ?? 'No lead yet'} · {sayDays(one)}
            </p>
            {isOpen && <AgencyDetails standing={one} />}
          </li>
        );
      })}
    </ul>
  );
}
