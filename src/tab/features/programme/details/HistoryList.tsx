/** The history of an item from SharePoint's own versions: the one record that nobody types. */
import { useQuery } from '@tanstack/react-query';
import { sayInstant } from '../../../../base/time/zone.ts';
import type { ProgrammeItem } from '../../../../core/programme/programme.ts';
import { readHistory } from '../../../../graph/lists/history.ts';
import { programmeItems } from '../../../../lists/programmeItems.ts';
import { sayCut } from '../../../board/phrases.ts';
import { useSite } from '../../../board/world.ts';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import { type Step, storyOf } from './history.ts';

function StepLine({ step }: { readonly step: Step }) {
  return (
    <li>
      <span className="quiet">{step.at === null ? '' : `${sayInstant(step.at)}, `}</span>
      {step.who}
      {step.isFirst && ' added the item.'}
      {!step.isFirst && step.changes.length === 0 && ' saved it without a change to what is shown here.'}
      {step.changes.length > 0 && (
        <ul className="changes">
          {step.changes.map((change) => (
            <li key={change.field}>
              {change.field}:{' '}
              {change.from !== null && (
                <>
                  from <q>{change.from}</q> to{' '}
                </>
              )}
              <q>{change.to}</q>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

export function HistoryList({ item }: { readonly item: ProgrammeItem }) {
  const site = useSite();
  const history = useQuery({
    queryKey: ['history', item.itemId, item.etag],
    queryFn: () => readHistory(site, programmeItems, item.itemId),
  });
  if (history.error !== null) return <FaultNotice fault={history.error} onAgain={() => void history.refetch()} />;
  if (history.data === undefined) return <p role="status">Reading the history…</p>;
  return (
    <>
      {!history.data.isWhole && <p className="quiet">{sayCut(history.data.versions.length)}</p>}
      <ol className="history">
        {storyOf(history.data.versions).map((step) => (
          <StepLine key={step.version} step={step} />
        ))}
      </ol>
    </>
  );
}
