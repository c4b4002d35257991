/** The grid of a year with its filter and legend, and what the year covers. */
import { lazy, Suspense, useState } from 'react';
import { useToday } from '../../board/clock.ts';
import { hashOf } from '../../board/routes.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useNarrow } from '../../ui/useNarrow.ts';
import { agenciesOf, filterChoices, filtered, noFilter } from './filter/filter.ts';
import { ItemCards } from './grid/ItemCards.tsx';
import { Legend } from './grid/Legend.tsx';
import { ProgrammeGrid } from './grid/ProgrammeGrid.tsx';
import { CoveragePanel } from './overview/CoveragePanel.tsx';
import type { ProgrammeBooks } from './readProgramme.ts';
import type { YearView } from './yearView.ts';

const FilterBar = lazy(async () => ({ default: (await import('./filter/FilterBar.tsx')).FilterBar }));

export function YearBody({ books, year }: { readonly books: ProgrammeBooks; readonly year: YearView }) {
  const today = useToday();
  const [filter, setFilter] = useState(noFilter);
  const isNarrow = useNarrow();
  const { terms, membership, settings } = books.board;
  const agencies = new Map(year.views.map((view) => [view.item.key, agenciesOf(view, membership, today)] as const));
  const views = filtered(year.views, filter, agencies);
  const Items = isNarrow ? ItemCards : ProgrammeGrid;
  return (
    <>
      <Suspense fallback={<div className="filter-place no-print" />}>
        <FilterBar
          {...{ filter, terms, choices: filterChoices(year.views, agencies), onChange: setFilter }}
          found={views.length}
          all={year.views.length}
        />
      </Suspense>
      {views.length > 0 && <Items {...{ year, views, terms }} />}
      {views.length === 0 && year.views.length > 0 && (
        <p>No item fits these choices. Choose “Show all” to start again.</p>
      )}
      {year.views.length === 0 && <NothingYet hasAreas={books.areas.length > 0} />}
      <Legend terms={terms} />
      <CoveragePanel year={year} terms={terms} period={settings?.businessPlanPeriod ?? ''} />
    </>
  );
}

/** An item looks at a content area, so these come first. */
function NothingYet({ hasAreas }: { readonly hasAreas: boolean }) {
  if (hasAreas) return <p>Nothing has been added to this programme yet.</p>;
  return (
    <Notice kind="info" title="No content area has been entered yet">
      <p>
        Every item looks at one or more of them. <a href={hashOf({ page: 'areas' })}>Enter the content areas</a> first,
        then add the items.
      </p>
    </Notice>
  );
}
