/** What can be done about one agency: sign for one's own, or have the card sent again; and what became of that. */
import { Button } from '@fluentui/react-components';
import { askState, newestAsk } from '../../board/asks/asks.ts';
import { useAsk } from '../../board/asks/useAsk.ts';
import { useMinute } from '../../board/clock.ts';
import { useTerms } from '../../board/useTerms.ts';
import { ChatButton } from '../../ui/ChatButton.tsx';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import type { MatrixRow } from './matrix.ts';
import { type Live, useLookAgain } from './readMou.ts';

/** Nothing for an agency that has signed or is not asked. */
export function AgencyActions(props: { readonly row: MatrixRow; readonly live: Live; readonly mayAsk: boolean }) {
  const { row, live, mayAsk } = props;
  const state = row.now?.state;
  const isOpen = row.agency.active && state !== undefined && state !== 'signed' && state !== 'not asked';
  if (!isOpen || !(row.isMine || mayAsk)) return null;
  return (
    <div className="agency-actions">
      {row.isMine && <ChatButton label="Sign" name={`Sign for ${row.agency.name}`} word="sign" isPrimary />}
      {mayAsk && <AskAgain row={row} live={live} />}
    </div>
  );
}

function AskAgain({ row, live }: { readonly row: MatrixRow; readonly live: Live }) {
  const ask = useAsk(useLookAgain());
  const now = useMinute();
  const terms = useTerms();
  const { agency } = row;
  const last = newestAsk(live, 'ask again', agency.key);
  const standing = last === null ? null : askState(live, last, { now, terms });
  const press = (): void =>
    ask.mutate({ kind: 'ask again', subject: agency.key, about: `Ask ${agency.name} to sign the memorandum again` });
  return (
    <>
      <Button
        aria-label={`Ask again: ${agency.name}`}
        disabled={ask.isPending || standing?.state === 'waiting'}
        onClick={press}
      >
        {ask.isPending ? 'Asking…' : 'Ask again'}
      </Button>
      <p role="status" className="cell-line" data-ask={standing?.state}>
        {standing?.sentence}
      </p>
      {ask.error !== null && <FaultNotice fault={ask.error} onAgain={press} />}
    </>
  );
}
