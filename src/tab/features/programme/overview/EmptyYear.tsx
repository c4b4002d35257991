/** A year for which nobody has drafted a programme, and the button that begins one. */
import { Button } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { addYears, type FinancialYear } from '../../../../base/time/quarter.ts';
import { unfinishedItems } from '../../../../core/programme/year/close.ts';
import { programmeKey } from '../../../../core/programme/year/nextYear.ts';
import { listStore } from '../../../../graph/lists/listStore.ts';
import { programmes } from '../../../../lists/programmes.ts';
import { hashOf } from '../../../board/routes.ts';
import { useTerms } from '../../../board/useTerms.ts';
import { useSite } from '../../../board/world.ts';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import type { ProgrammeBooks } from '../readProgramme.ts';

/** @param onDone is given what was done, in words */
export function EmptyYear(props: {
  readonly books: ProgrammeBooks;
  readonly year: FinancialYear;
  readonly mayEdit: boolean;
  readonly onDone: (sentence: string) => Promise<void>;
}) {
  const { year, mayEdit, onDone } = props;
  const site = useSite();
  const { chair, qaManager, subGroup } = useTerms();
  const begin = useMutation({
    mutationFn: () =>
      listStore(site, programmes).add(programmeKey(year), {
        year,
        recommendedOn: null,
        recommendedMinute: null,
        frameworkLink: null,
        frameworkVersion: null,
        closedOn: null,
      }),
    onSuccess: () => onDone(`The programme for ${year} has been started.`),
  });
  const button = (
    <Button appearance="primary" disabled={begin.isPending} onClick={() => begin.mutate()}>
      Start the programme for {year}
    </Button>
  );
  return (
    <>
      <Notice
        kind="info"
        title={`The programme for ${year} has not been drafted`}
        action={mayEdit ? button : undefined}
      >
        <p>
          {mayEdit
            ? 'Start it, then add its items one by one.'
            : `The ${chair}, the ${qaManager} or a member of the ${subGroup} can start it.`}
        </p>
        {mayEdit && <FromBefore books={props.books} year={year} />}
      </Notice>
      {begin.error !== null && <FaultNotice fault={begin.error} onAgain={() => begin.mutate()} />}
    </>
  );
}

/** Where the year before has something unfinished, the draft can begin with it. */
function FromBefore({ books, year }: { readonly books: ProgrammeBooks; readonly year: FinancialYear }) {
  const before = addYears(year, -1);
  const programme = books.programmes.find((one) => one.year === before);
  if (programme === undefined || unfinishedItems({ programme, items: books.items }).length === 0) return null;
  return (
    <p>
      Or <a href={hashOf({ page: 'programme', year: before, item: null, view: 'year' })}>open {before}</a> and begin it
      from there, with what is unfinished.
    </p>
  );
}
