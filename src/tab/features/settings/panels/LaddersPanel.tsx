/** When whom is reminded: every kind with its steps, which of them are the board's own, and the form to change one kind. */
import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { type DutyKind, dutyKinds } from '../../../../core/duties/duty.ts';
import { kindOf } from '../../../../core/duties/kinds/all.ts';
import { differsFromUsual, ladderIn } from '../../../../core/settings/ladderRules.ts';
import { sayDifference, sayLadder } from '../../../../core/settings/sayLadder.ts';
import { useTerms } from '../../../board/useTerms.ts';
import { Flag } from '../../../ui/Flag.tsx';
import { useOpenForm } from '../../../ui/form/useOpenForm.ts';
import { type PanelProps, Unclear } from '../Panel.tsx';
import { LadderExample } from './LadderExample.tsx';
import { LadderForm } from './LadderForm.tsx';

export function LaddersPanel(props: PanelProps) {
  const { row, mayChange } = props;
  const open = useOpenForm<DutyKind>();
  const [said, setSaid] = useState('');
  const show = (kind: DutyKind): void => {
    setSaid('');
    open.show(kind);
  };
  return (
    <section
      className="panel settings-panel card-focus"
      aria-labelledby="settings-ladders"
      ref={open.place}
      tabIndex={-1}
    >
      <h2 id="settings-ladders">When whom is reminded</h2>
      <Unclear at={props} fields={['ladders']} />
      <p>
        A step is sent once and only on a working day. Telling somebody else takes nothing from whoever owes it. The
        usual steps are a proposal: the board decides.
      </p>
      <LadderExample kind="case-returns" ladder={ladderIn(row.ladders, 'case-returns')} settings={row} />
      <p role="status" className="quiet">
        {said}
      </p>
      {open.open !== null && (
        <LadderForm
          key={open.open}
          {...props}
          kind={open.open}
          handlers={{ onClose: open.close, onSaved: () => setSaid('Saved.') }}
        />
      )}
      <table className="settings-table">
        <caption className="unseen">Kinds of reminder and their steps</caption>
        <thead>
          <tr>
            <th scope="col">Kind</th>
            <th scope="col">Until it is due</th>
            <th scope="col">Afterwards</th>
            <th scope="col">Others are told</th>
            {mayChange && <th scope="col">Change</th>}
          </tr>
        </thead>
        <tbody>
          {dutyKinds.map((kind) => (
            <KindRow key={kind} {...props} kind={kind} onChange={() => show(kind)} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function KindRow(props: PanelProps & { readonly kind: DutyKind; readonly onChange: () => void }) {
  const { row, kind } = props;
  const terms = useTerms();
  const ladder = ladderIn(row.ladders, kind);
  const said = useMemo(() => sayLadder(ladder, terms), [ladder, terms]);
  const { label } = kindOf(kind);
  return (
    <tr>
      <th scope="row">
        {label}
        {differsFromUsual(kind, ladder) && (
          <span className="settings-note">
            <Flag kind="new">Differs from the usual</Flag>
            {sayDifference(kind, ladder, terms).map((sentence) => (
              <span className="settings-note" key={sentence}>
                {sentence}
              </span>
            ))}
          </span>
        )}
      </th>
      <td data-label="Until it is due">{said.before}</td>
      <td data-label="Afterwards">{said.after}</td>
      <td data-label="Others are told">{said.others}</td>
      {props.mayChange && (
        <td data-label="Change">
          <Button size="small" aria-label={`Change the steps: ${label}`} onClick={props.onChange}>
            Change
          </Button>
        </td>
      )}
    </tr>
  );
}
