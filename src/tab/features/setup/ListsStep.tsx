/** Step two: what the site has of the board's lists, and the button that makes what is missing. */
import { Button } from '@fluentui/react-components';
import { auditFiles } from '../../../lists/auditFiles.ts';
import { useToday } from '../../board/clock.ts';
import { groupsForManager } from '../../board/making/groupsForManager.ts';
import { useWork } from '../../board/making/useWork.ts';
import { useWorld } from '../../board/world.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Progress } from '../../ui/progress/Progress.tsx';
import { makeLists } from './makeReady.ts';
import { type Setup, siteOf } from './readSetup.ts';
import { needsPerson, sayDifferences, sayFindings } from './saySetup.ts';

/** @param isAllowed whether the button is offered at all; SharePoint has the last word */
export function ListsStep({ setup, isAllowed }: { readonly setup: Setup; readonly isAllowed: boolean }) {
  const world = useWorld();
  const today = useToday();
  const { lines, run } = useWork<null>(async (_nothing, say) => {
    await makeLists(world, setup.site, say);
    await groupsForManager(world, siteOf(world, setup.site), { today, say });
  });
  const differences = sayDifferences(setup.findings);
  const isComplete = differences.length === 0 && setup.hasLibrary;
  const { tenantId } = world.app;
  // With an app of the administrator's own: the tab's signs nobody in outside Teams.
  const command = `npm run provision -- apply --site ${setup.site.url} --tenant ${tenantId} --client <the app for commands>`;
  const start = (): void => run.mutate(null);
  return (
    <>
      <p>{sayFindings(setup.findings)}</p>
      {differences.length > 0 && differences.length < setup.findings.length && (
        <ul className="differences">
          {differences.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {!setup.hasLibrary && <p>The library “{auditFiles.displayName}”, where audits keep their files, is missing.</p>}
      {needsPerson(setup.findings) && (
        <Notice kind="warning" title="A column was changed in SharePoint">
          <p>Changing it back would lose what it holds. Look at the columns named above and decide before you go on.</p>
        </Notice>
      )}
      {isAllowed && (
        <div className="row">
          <Button appearance={isComplete ? 'secondary' : 'primary'} disabledFocusable={run.isPending} onClick={start}>
            {buttonWords(run.isPending, isComplete)}
          </Button>
          <span className="quiet">Nothing is ever deleted. Microsoft may ask you for permission first.</span>
        </div>
      )}
      <Progress lines={lines} fault={run.error} onAgain={start} command={command} />
    </>
  );
}

function buttonWords(isBusy: boolean, isComplete: boolean): string {
  if (isBusy) return 'Working…';
  return isComplete ? 'Check and repair' : 'Create what is missing';
}
