/** What can be done about one agency: sign for one's own, or have the card sent again; and what became of that. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useMinute } from '../../board/clock.ts';
import { useTerms } from '../../board/useTerms.ts';
import { useWorld } from '../../board/world.ts';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { askState, newestAsk } from './asks.ts';
import type { MatrixRow } from './matrix.ts';
import type { Live } from './readMou.ts';
import { useAsk } from './useAsk.ts';

/** Nothing for an agency that has signed or is not asked. */
export function AgencyActions(props: { readonly row: MatrixRow; readonly live: Live; readonly mayAsk: boolean }) {
  const { row, live, mayAsk } = props;
  const state = row.now?.state;
  const isOpen = row.agency.active && state !== undefined && state !== 'signed' && state !== 'not asked';
  if (!isOpen || !(row.isMine || mayAsk)) return null;
  return (
    <div className="agency-actions">
      {row.isMine && <SignButton agency={row.agency.name} />}
      {mayAsk && <AskAgain row={row} live={live} />}
    </div>
  );
}

/** Signing happens on the card alone, where Teams proves who presses: this leads to the chat that holds it. */
function SignButton({ agency }: { readonly agency: string }) {
  const { app, openLink } = useWorld();
  const [failed, setFailed] = useState(false);
  const url = `https://teams.microsoft.com/l/entity/${encodeURIComponent(app.teamsAppId)}/conversations?tenantId=${encodeURIComponent(app.tenantId)}`;
  return (
    <>
      <Button
        appearance="primary"
        aria-label={`Sign for ${agency}`}
        onClick={() =>
          void openLink(url).then(
            () => setFailed(false),
            () => setFailed(true),
          )
        }
      >
        Sign
      </Button>
      {failed && <p role="alert">Teams did not open the chat. Open your chat with the app yourself and type “sign”.</p>}
    </>
  );
}

function AskAgain({ row, live }: { readonly row: MatrixRow; readonly live: Live }) {
  const ask = useAsk();
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
