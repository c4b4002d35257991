/** Compares SharePoint's groups with the appointments, and puts right who is missing. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useToday } from '../../board/clock.ts';
import { counted } from '../../board/phrases.ts';
import { FaultNotice } from '../../ui/FaultNotice.tsx';
import { type Lacking, useGroups } from './groups.ts';
import type { PeopleBoard } from './readPeople.ts';

type Looked =
  | { readonly state: 'idle' }
  | { readonly state: 'busy'; readonly doing: string }
  | { readonly state: 'looked'; readonly lacking: readonly Lacking[] }
  | { readonly state: 'failed'; readonly fault: unknown };

export function GroupsPanel({ at }: { readonly at: PeopleBoard }) {
  const today = useToday();
  const { lacking, add } = useGroups();
  const [looked, setLooked] = useState<Looked>({ state: 'idle' });
  const look = async (): Promise<void> => {
    setLooked({ state: 'busy', doing: 'Comparing…' });
    setLooked(await lacking(at, today).then(found, failed));
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
  return (
    <section aria-labelledby="people-groups" className="people-part">
      <h2 id="people-groups">SharePoint groups</h2>
      <p>
        SharePoint lets people see and write by group. Appointing here adds a person to the groups; an agency’s lead in
        an audit has to be added once.
      </p>
      <Outcome looked={looked} onLook={() => void look()} onMend={(missing) => void mend(missing)} />
    </section>
  );
}

const found = (lacking: readonly Lacking[]): Looked => ({ state: 'looked', lacking });
const failed = (fault: unknown): Looked => ({ state: 'failed', fault });

function Outcome(props: {
  readonly looked: Looked;
  readonly onLook: () => void;
  readonly onMend: (missing: readonly Lacking[]) => void;
}) {
  const { looked, onLook, onMend } = props;
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
      if (looked.lacking.length === 0) return <p role="status">Everybody is in the groups they belong to.</p>;
      return (
        <>
          <p role="status">{counted(looked.lacking.length, 'place')} in a group missing:</p>
          <ul className="people-lacking">
            {looked.lacking.map((one) => (
              <li key={`${one.person.key} ${one.group}`}>
                {one.person.name} is not in {one.group}
              </li>
            ))}
          </ul>
          <div>
            <Button appearance="primary" onClick={() => onMend(looked.lacking)}>
              Add them
            </Button>
          </div>
        </>
      );
  }
}
