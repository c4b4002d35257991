/** One row's versions, read from SharePoint when somebody opens them: the one record that nobody types. */
import { Button } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sayInstant } from '../../../../base/time/zone.ts';
import { historyOf } from '../../../../core/audit/history/describeChanges.ts';
import { readHistory } from '../../../../graph/lists/history.ts';
import { sayCut } from '../../../board/phrases.ts';
import { useSite } from '../../../board/world.ts';
import { FaultNotice } from '../../../ui/FaultNotice.tsx';
import type { TrailRow } from './trail.ts';

export function RowHistory({ row }: { readonly row: TrailRow }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="trail-row">
      <p>
        <strong>{row.label}</strong> <span className="quiet">{row.list.displayName}</span>
      </p>
      <p className="quiet">Last changed {sayInstant(row.changedAt)}</p>
      <Button
        size="small"
        aria-expanded={isOpen}
        aria-label={`What changed: ${row.list.displayName}, ${row.label}`}
        onClick={() => setOpen(!isOpen)}
      >
        What changed
      </Button>
      {isOpen && <Versions row={row} />}
    </div>
  );
}

function Versions({ row }: { readonly row: TrailRow }) {
  const site = useSite();
  const { data, error, refetch } = useQuery({
    queryKey: ['history', row.list.name, row.itemId, row.etag],
    queryFn: () => readHistory(site, row.list, row.itemId),
  });
  if (error !== null) return <FaultNotice fault={error} onAgain={() => void refetch()} />;
  if (data === undefined) return <p role="status">Reading the history…</p>;
  return (
    <>
      {!data.isWhole && <p className="quiet">{sayCut(data.versions.length)}</p>}
      <ol className="trail-versions">
        {historyOf(row.list, data.versions).map(({ version, at, who, changes }) => (
          <li key={version}>
            <span className="quiet">{at === null ? '' : `${sayInstant(at)}, `}</span>
            {who}
            <ul>
              {changes.map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </>
  );
}
