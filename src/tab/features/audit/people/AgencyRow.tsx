/** One agency as a row of the table; its name opens what can be done about it, right below. */
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { sayDate } from '../../../../base/time/plainDate.ts';
import { dateIn } from '../../../../base/time/zone.ts';
import type { AgencyStanding } from '../../../../core/audit/people/agencyStanding.ts';
import { Flag } from '../../../ui/Flag.tsx';
import { AgencyDetails } from './AgencyDetails.tsx';
import { mouWords, sayDays } from './peopleView.ts';

export function AgencyRow(props: {
  readonly standing: AgencyStanding;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}) {
  const { standing, isOpen, onToggle } = props;
  const { agency } = standing.participation;
  const Mark = isOpen ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <>
      <tr>
        <th scope="row">
          <button type="button" className="agency-toggle" aria-expanded={isOpen} onClick={onToggle}>
            <Mark aria-hidden /> {agency.title}
          </button>
        </th>
        <LeadCell standing={standing} />
        <td>{flagged(standing, 'days', sayDays(standing))}</td>
        <td>{flagged(standing, 'records access', sayAccess(standing))}</td>
        <td>{flagged(standing, 'mou', mouWords[standing.mou])}</td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={5}>
            <AgencyDetails standing={standing} />
          </td>
        </tr>
      )}
    </>
  );
}

function LeadCell({ standing }: { readonly standing: AgencyStanding }) {
  const { leadLevel, leadRole } = standing.participation;
  const more = [leadLevel, leadRole].filter((one) => one !== null).join(', ');
  return (
    <td>
      {flagged(standing, 'agency lead', standing.lead?.title ?? 'Not named yet')}
      {more !== '' && <p className="quiet">{more}</p>}
    </td>
  );
}

function sayAccess({ accessAgreed }: AgencyStanding): string {
  return accessAgreed === null ? 'Not agreed yet' : `Agreed on ${sayDate(dateIn(accessAgreed.at))}`;
}

function flagged({ missing }: AgencyStanding, need: AgencyStanding['missing'][number]['need'], words: string) {
  return missing.some((one) => one.need === need) ? <Flag kind="attention">{words}</Flag> : words;
}
