/** Has the bot remind whoever owes something, besides the ladder; and what became of that. */
import { Button } from '@fluentui/react-components';
import { remindSubjectOf } from '../../../core/duties/remindNow.ts';
import { type Asks, askState, newestAsk } from '../../board/asks/asks.ts';
import { useAsk } from '../../board/asks/useAsk.ts';
import { useMinute } from '../../board/clock.ts';
import { useTerms } from '../../board/useTerms.ts';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import type { OwedLine } from './owedNow.ts';
import { useLookAgain } from './readReminders.ts';

export function RemindNow({ line, asks }: { readonly line: OwedLine; readonly asks: Asks }) {
  const ask = useAsk(useLookAgain());
  const now = useMinute();
  const terms = useTerms();
  const subject = remindSubjectOf({ kind: line.kind, item: line.owed.item });
  const last = newestAsk(asks, 'remind now', subject);
  const standing = last === null ? null : askState(asks, last, { now, terms });
  const press = (): void => ask.mutate({ kind: 'remind now', subject, about: `Remind now: ${line.owed.title}` });
  return (
    <>
      <Button
        className="whole"
        aria-label={`Remind now: ${line.owed.title}`}
        disabled={ask.isPending || standing?.state === 'waiting'}
        onClick={press}
      >
        {ask.isPending ? 'Asking…' : 'Remind now'}
      </Button>
      <p role="status" className="cell-note" data-ask={standing?.state}>
        {standing?.sentence}
      </p>
      {ask.error !== null && <FaultNotice fault={ask.error} onAgain={press} />}
    </>
  );
}
