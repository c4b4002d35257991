/** The same programme for a narrow window: one card an item, gathered by quarter. */
import type { ItemView } from '../../../../core/programme/programme.ts';
import type { Terms } from '../../../../core/words/terms.ts';
import { type QuarterName, quarterNames } from '../../../../lists/programmeItems.ts';
import { Flag } from '../../../ui/Flag.tsx';
import { sayQuarterName } from '../sayProgramme.ts';
import type { YearView } from '../yearView.ts';
import { ItemFlags } from './ItemFlags.tsx';
import { ItemName } from './ItemName.tsx';
import { Leads } from './Leads.tsx';

interface Shown {
  readonly year: YearView;
  readonly terms: Terms;
}

function Card({ view, year, terms }: Shown & { readonly view: ItemView }) {
  return (
    <li className="item-card" data-status={view.item.status}>
      <h4>
        <ItemName view={view} year={year.year} terms={terms} />
      </h4>
      <p>{view.item.activities.join('; ')}</p>
      {view.item.notes !== null && <p className="quiet item-small">{view.item.notes}</p>}
      <ItemFlags view={view} isLate={year.late.has(view.item.key)} />
      <p className="item-small">
        {terms.auditLead}: <Leads view={view} />
      </p>
      <p className="item-small">Status: {view.item.status}</p>
    </li>
  );
}

function Group(props: Shown & { readonly quarter: QuarterName | null; readonly views: readonly ItemView[] }) {
  const { quarter, views, year, terms } = props;
  const own = views.filter((view) => view.item.quarter === quarter);
  const hasNoAudit = quarter !== null && year.coverage.quartersWithoutAudit.includes(quarter);
  if (own.length === 0 && !hasNoAudit) return null;
  return (
    <section className="item-group">
      <h3>
        {quarter === null ? 'Not dated yet' : sayQuarterName(quarter)}{' '}
        {hasNoAudit && <Flag kind="attention">No audit</Flag>}
      </h3>
      <ul>
        {own.map((view) => (
          <Card key={view.item.key} view={view} year={year} terms={terms} />
        ))}
      </ul>
    </section>
  );
}

/** @param views the items to show, already filtered */
export function ItemCards(props: Shown & { readonly views: readonly ItemView[] }) {
  return (
    <div className="item-groups">
      <h2 className="unseen">Items by quarter</h2>
      {[...quarterNames, null].map((quarter) => (
        <Group key={quarter ?? 'none'} quarter={quarter} {...props} />
      ))}
    </div>
  );
}
