/** That the day or the owner of an action was changed in its row, though only a decision does that: read from its versions. */
import { useQuery } from '@tanstack/react-query';
import { changedInList } from '../../../../core/audit/actions/changedInList.ts';
import type { Action } from '../../../../core/duties/snapshot.ts';
import { readHistory } from '../../../../graph/lists/history.ts';
import { actions } from '../../../../lists/actions.ts';
import { useSite } from '../../../board/world.ts';
import { Notice } from '../../../ui/Notice.tsx';

export function ChangedInList({ action }: { readonly action: Action }) {
  const site = useSite();
  const { data, error } = useQuery({
    queryKey: ['history', actions.name, action.itemId, action.etag],
    queryFn: () => readHistory(site, actions, action.itemId),
    // A row that nobody has touched since it was added has nothing to tell.
    enabled: action.changedAt !== action.createdAt,
  });
  if (error !== null) {
    return <p className="quiet">Whether its day or owner was changed in the list cannot be read now.</p>;
  }
  const said = changedInList(data?.versions ?? []);
  if (said.length === 0) return null;
  return (
    <Notice kind="warning" title="Changed without a decision">
      {said.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>To change it, give more time or give it to somebody else here, and put the row back as it was.</p>
    </Notice>
  );
}
