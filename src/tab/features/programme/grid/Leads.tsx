/** Who leads an item, or that nobody is named yet. */
import { PersonAlert16Regular } from '@fluentui/react-icons';
import type { ItemView } from '../../../../core/programme/programme.ts';
import { Flag } from '../../../ui/Flag.tsx';
import { listed } from '../sayProgramme.ts';

export function Leads({ view }: { readonly view: ItemView }) {
  const note = view.item.leadNote === null ? null : <span className="quiet"> ({view.item.leadNote})</span>;
  if (view.leads.length === 0) {
    return (
      <>
        <Flag kind="attention" icon={<PersonAlert16Regular />}>
          Lead not named
        </Flag>
        {note}
      </>
    );
  }
  return (
    <>
      {listed(view.leads)}
      {note}
    </>
  );
}
