/**
 * Agencies whose own lists and group are still to be made, and the button that makes them where the person may; where they
 * may not, who can. The lines of progress stay until the page is left.
 */
import { Button } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { Agency } from '../../../core/people/board.ts';
import { useToday } from '../../board/clock.ts';
import { makeAgencyLists } from '../../board/making/makeAgencyLists.ts';
import { useWork } from '../../board/making/useWork.ts';
import { counted, listed } from '../../board/phrases.ts';
import { siteAddressOf } from '../../board/siteAddress.ts';
import { tabLink } from '../../board/tabLink.ts';
import { useSite, useWorld } from '../../board/world.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Progress } from '../../ui/progress/Progress.tsx';
import { useAgenciesHere } from './here.ts';

export function ListsPanel({ lacking }: { readonly lacking: readonly Agency[] }) {
  const world = useWorld();
  const site = useSite();
  const today = useToday();
  const { saved } = useAgenciesHere();
  const { lines, run } = useWork<ReadonlySet<string>>(async (only, say) => {
    await makeAgencyLists(world, site, { today, say, only });
    await saved('The lists are made. Next: appoint who speaks for each agency, on the page People.');
  });
  const address = useQuery({
    queryKey: ['site address'],
    queryFn: () => siteAddressOf(site),
    enabled: run.error !== null,
  });
  if (lacking.length === 0 && lines.length === 0 && run.error === null) return null;
  const start = (): void => run.mutate(new Set(lacking.map((one) => one.key)));
  // Lists that are there already may still lack their permissions: what was begun is gone through again.
  const again = (): void => (run.variables === undefined ? start() : run.mutate(run.variables));
  const { tenantId } = world.app;
  const command = `npm run provision -- apply --site ${address.data ?? '<address of the site>'} --tenant ${tenantId} --client <the app for commands>`;
  return (
    <section aria-label="Lists of the agencies" className="kept-part">
      {lacking.length > 0 && (
        <Notice
          kind="warning"
          title={`${counted(lacking.length, 'agency has', 'agencies have')} no lists and no group yet`}
          action={
            <Button appearance="primary" disabled={run.isPending} onClick={start}>
              {run.isPending ? 'Working…' : 'Make their lists now'}
            </Button>
          }
        >
          <p>
            {listed(lacking.map((one) => one.name))}. Until they are made, nobody who signs in can be appointed there
            and no case return can be kept. Only an owner of the team can make them; Microsoft may ask for permission
            first.
          </p>
        </Notice>
      )}
      <Progress
        lines={lines}
        fault={run.error}
        command={command}
        link={tabLink(world, { page: 'setup' }, location.href)}
        onAgain={again}
      />
    </section>
  );
}
