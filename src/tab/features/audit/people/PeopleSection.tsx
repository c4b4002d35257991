/** Who leads the audit and whether they may, then every agency with what it has settled. */
import { AgenciesPart } from './AgenciesPart.tsx';
import { LeadsPanel } from './LeadsPanel.tsx';
import './people.css';

export function PeopleSection() {
  return (
    <>
      <LeadsPanel />
      <AgenciesPart />
    </>
  );
}
