/** A year for which nobody has drafted a programme, and the button that begins one. */
import { Button } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { keyOf } from '../../../../base/id.ts';
import type { FinancialYear } from '../../../../base/time/quarter.ts';
import { listStore } from '../../../../graph/lists/listStore.ts';
import { programmes } from '../../../../lists/programmes.ts';
import { useTerms } from '../../../board/useTerms.ts';
import { useSite } from '../../../board/world.ts';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import { Notice } from '../../../ui/Notice.tsx';

/** @param onDone is given what was done, in words */
export function EmptyYear(props: {
  readonly year: FinancialYear;
  readonly mayEdit: boolean;
  readonly onDone: (sentence: string) => Promise<void>;
}) {
  const { year, mayEdit, onDone } = props;
  const site = useSite();
  const { chair, qaManager, subGroup } = useTerms();
  const begin = useMutation({
    mutationFn: () =>
      listStore(site, programmes).add(keyOf(`programme-${year}`), {
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
      </Notice>
      {begin.error !== null && <FaultNotice fault={begin.error} onAgain={() => begin.mutate()} />}
    </>
  );
}
