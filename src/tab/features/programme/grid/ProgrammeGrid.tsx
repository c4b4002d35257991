/**
 * The programme as the framework's appendix 1 prints it: content areas down, quarters across, an X where an item is
 * planned. A real table, so that it can be read cell by cell.
 */
import { Fragment } from 'react';
import type { ItemView } from '../../../../core/programme/programme.ts';
import type { Terms } from '../../../../core/words/terms.ts';
import { type QuarterName, quarterNames } from '../../../../lists/programmeItems.ts';
import { Flag } from '../../../ui/Flag.tsx';
import { sayQuarterName } from '../sayProgramme.ts';
import type { YearView } from '../yearView.ts';
import { ItemFlags } from './ItemFlags.tsx';
import { ItemName } from './ItemName.tsx';
import { Leads } from './Leads.tsx';

function QuarterHead({ name, hasAudit }: { readonly name: QuarterName; readonly hasAudit: boolean }) {
  const [short, months] = sayQuarterName(name).split(' ');
  return (
    <th scope="col" className="quarter">
      {short} <span className="quiet">{months}</span>
      {!hasAudit && <Flag kind="attention">No audit</Flag>}
    </th>
  );
}

function QuarterCell({ view, name }: { readonly view: ItemView; readonly name: QuarterName }) {
  const { item, movedFrom } = view;
  if (item.quarter === name) {
    return (
      <td className="quarter">
        <span className="planned" data-ended={item.status === 'Withdrawn'}>
          <span aria-hidden>X</span>
          <span className="unseen">{item.status === 'Withdrawn' ? 'was planned' : 'planned'}</span>
        </span>
      </td>
    );
  }
  if (movedFrom === name) {
    return (
      <td className="quarter quiet item-small">
        <span className="unseen">first planned here, </span>moved to {item.quarter ?? 'no date'}
      </td>
    );
  }
  return (
    <td className="quarter quiet">
      <span aria-hidden>–</span>
    </td>
  );
}

function ItemRow(props: { readonly view: ItemView; readonly year: YearView; readonly terms: Terms }) {
  const { view, year, terms } = props;
  return (
    <tr data-status={view.item.status}>
      <th scope="row">
        <ItemName view={view} year={year.year} terms={terms} />
      </th>
      {quarterNames.map((name) => (
        <QuarterCell key={name} view={view} name={name} />
      ))}
      <td>
        {view.item.activities.map((activity) => (
          <Fragment key={activity}>
            <span className="line">{activity}</span>
          </Fragment>
        ))}
        {view.item.notes !== null && <span className="quiet item-small line">{view.item.notes}</span>}
        <ItemFlags view={view} isLate={year.late.has(view.item.key)} />
      </td>
      <td>
        <Leads view={view} />
      </td>
      <td>{view.item.status}</td>
    </tr>
  );
}

/** @param views the rows to show, already filtered */
export function ProgrammeGrid(props: {
  readonly year: YearView;
  readonly views: readonly ItemView[];
  readonly terms: Terms;
}) {
  const { year, views, terms } = props;
  return (
    <table className="grid">
      <caption className="unseen">
        Quality assurance programme {year.year}: content areas by quarter, with type of activity, lead and status
      </caption>
      <thead>
        <tr>
          <th scope="col">QA content area</th>
          {quarterNames.map((name) => (
            <QuarterHead key={name} name={name} hasAudit={!year.coverage.quartersWithoutAudit.includes(name)} />
          ))}
          <th scope="col">Type of activity</th>
          <th scope="col">{terms.auditLead}</th>
          <th scope="col">Status</th>
        </tr>
      </thead>
      <tbody>
        {views.map((view) => (
          <ItemRow key={view.item.key} view={view} year={year} terms={terms} />
        ))}
      </tbody>
    </table>
  );
}
