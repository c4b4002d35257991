/** Compares SharePoint's groups with the appointments, and puts right who is missing. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useToday } from '../../board/clock.ts';
import { counted } from '../../board/phrases.ts';
import { useTerms } from '../../board/useTerms.ts';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { type Lacking, useGroups } from './groups.ts';
import type { PeopleBoard } from './readPeople.ts';

type Looked =
  | { readonly state: 'idle' }
  | { readonly state: 'busy'; readonly doing: string }
  | { readonly state: 'looked'; readonly lacking: readonly Lacking[]; readonly notKept: readonly string[] }
  | { readonly state: 'failed'; readonly fault: unknown };

export function GroupsPanel({ at }: { readonly at: PeopleBoard }) {
  const today = useToday();
  const { lacking, notKept, add, keep } = useGroups();
  const [looked, setLooked] = useState<Looked>({ state: 'idle' });
  const look = async (): Promise<void> => {
    setLooked({ state: 'busy', doing: 'Comparing…' });
    const compared = Promise.all([lacking(at, today), notKept(at, today)]);
    setLooked(await compared.then(found, failed));
  };
  const mend = async (missing: readonly Lacking[]): Promise<void> => {
    setLooked({ state: 'busy', doing: 'Adding…' });
    try {
      for (const one of missing) await add(one);
      await look();
    } catch (fault) {
      setLooked({ state: 'failed', fault });
    }
  };
  const give = async (): Promise<void> => {
    setLooked({ state: 'busy', doing: 'Giving the groups…' });
    try {
      await keep(at, today);
      await look();
    } catch (fault) {
      setLooked({ state: 'failed', fault });
    }
  };
  return (
    <section aria-labelledby="people-groups" className="people-part">
      <h2 id="people-groups">SharePoint groups</h2>
      <p>
        SharePoint lets people see and write by group. Appointing here adds a person to the groups. Compare them after
        somebody was appointed in another way, or when a person says that SharePoint refuses them.
      </p>
      <Outcome
        looked={looked}
        onLook={() => void look()}
        onMend={(missing) => void mend(missing)}
        onGive={() => void give()}
      />
    </section>
  );
}

const found = ([lacking, notKept]: readonly [readonly Lacking[], readonly string[]]): Looked => ({
  state: 'looked',
  lacking,
  notKept,
});
const failed = (fault: unknown): Looked => ({ state: 'failed', fault });

function Outcome(props: {
  readonly looked: Looked;
  readonly onLook: () => void;
  readonly onMend: (missing: readonly Lacking[]) => void;
  readonly onGive: () => void;
}) {
  const { looked, onLook, onMend, onGive } = props;
  switch (looked.state) {
    case 'idle':
      return (
        <div>
          <Button onClick={onLook}>Compare groups with appointments</Button>
        </div>
      );
    case 'busy':
      return <p role="status">{looked.doing}</p>;
    case 'failed':
      return <FaultNotice fault={looked.fault} onAgain={onLook} />;
    case 'looked':
      return (
        <>
          <WhoIsMissing lacking={looked.lacking} onMend={onMend} />
          {looked.notKept.length > 0 && <WhoseGroups groups={looked.notKept} onGive={onGive} />}
        </>
      );
  }
}

function WhoIsMissing(props: {
  readonly lacking: readonly Lacking[];
  readonly onMend: (missing: readonly Lacking[]) => void;
}) {
  const { lacking, onMend } = props;
  if (lacking.length === 0) return <p role="status">Everybody is in the groups they belong to.</p>;
  return (
    <>
      <p role="status">{counted(lacking.length, 'place')} in a group missing:</p>
      <ul className="people-lacking">
        {lacking.map((one) => (
          <li key={`${one.person.key} ${one.group}`}>
            {one.person.name} is not in {one.group}
          </li>
        ))}
      </ul>
      <div>
        <Button appearance="primary" onClick={() => onMend(lacking)}>
          Add them
        </Button>
      </div>
    </>
  );
}

/** Only an owner of the site can give a group to somebody; SharePoint refuses anybody else, and the page then says so. */
function WhoseGroups({ groups, onGive }: { readonly groups: readonly string[]; readonly onGive: () => void }) {
  const { qaManager } = useTerms();
  return (
    <>
      <p>
        {counted(groups.length, 'group')} not given to the {qaManager}, who cannot add people to them without owning the
        site. An owner of the team can put this right here, or with ‘Check and repair’ on the Set-up page.
      </p>
      <div>
        <Button onClick={onGive}>Give the groups to the {qaManager}</Button>
      </div>
    </>
  );
}
