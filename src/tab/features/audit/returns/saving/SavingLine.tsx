/** Whether what is on screen is kept, always in sight while a return is filled in. */
import { Button } from '@fluentui/react-components';
import { sayInstant } from '../../../../../base/time/zone.ts';
import { caseReturns } from '../../../../../lists/caseReturns.ts';
import { FaultNotice } from '../../../../ui/FaultNotice.tsx';
import { Notice } from '../../../../ui/Notice.tsx';
import { RowConflict } from '../../../../ui/write/RowConflict.tsx';
import type { AutosavedReturn } from './useAutosave.ts';

export function SavingLine({ at }: { readonly at: AutosavedReturn }) {
  const { saving } = at;
  switch (saving.is.state) {
    case 'kept':
      return (
        <Line>{saving.keptAt === null ? 'Everything is saved by itself.' : `Saved ${sayInstant(saving.keptAt)}.`}</Line>
      );
    case 'waiting':
    case 'saving':
      return <Line>Saving…</Line>;
    case 'failing':
      return saving.tries < 2 ? (
        <Line>Not saved yet: no connection. We keep trying; you can go on typing.</Line>
      ) : (
        <FaultNotice fault={saving.is.fault} onAgain={() => void at.saveNow()} />
      );
    case 'refused':
      return (
        <Notice kind="error" title="Not saved yet" action={<Button onClick={() => void at.saveNow()}>Save now</Button>}>
          {saving.is.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      );
    case 'conflict':
      return (
        <RowConflict
          conflict={{
            state: 'conflict',
            list: caseReturns,
            base: { ...at.kept },
            theirs: { ...(saving.is.theirs as object) }, // a row of the list of returns
            mine: saving.edits,
          }}
          onTheirs={() => at.choose(false)}
          onMine={() => at.choose(true)}
        />
      );
  }
}

function Line({ children }: { readonly children: string }) {
  return (
    <p className="saving-line" role="status">
      {children}
    </p>
  );
}
