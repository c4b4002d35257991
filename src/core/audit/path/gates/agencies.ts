/** Gates about the agencies that take part: more than one for a multi-agency audit (R72), and each with what it settles. */
import { type AgencyNeed, agencyStandings, takingPart } from '../../people/agencyStanding.ts';
import type { GateRule } from '../gate.ts';
import { theLead } from '../whoSupplies.ts';

export const agenciesGate: GateRule = {
  name: 'agencies',
  label: 'Enough agencies take part',
  isOverridable: true,
  restsOn: [],
  missing({ book }) {
    const count = new Set(takingPart(book).map((row) => row.agency.key)).size;
    const isMulti = book.item?.activities.includes('Multi-agency audit') ?? true;
    if (count >= (isMulti ? 2 : 1)) return [];
    const what = isMulti ? 'at least two agencies that take part' : 'an agency that takes part';
    return [{ what, who: theLead(book), agency: null, dueOn: book.audit.agenciesDueOn }];
  },
};

function ofEachAgency(name: AgencyNeed, label: string): GateRule {
  return {
    name,
    label,
    isOverridable: true,
    restsOn: [],
    missing: ({ book, day }) =>
      agencyStandings(book, day)
        .flatMap((one) => one.missing)
        .filter((one) => one.need === name)
        .map(({ what, who, agency, dueOn }) => ({ what, who, agency, dueOn })),
  };
}

export const mouGate = ofEachAgency('mou', 'The memorandum of every agency is current, or the chair made an exception');
export const agencyLeadGate = ofEachAgency('agency lead', 'Every agency has named its lead');
export const daysGate = ofEachAgency('days', 'Days of staff time are asked and confirmed');
export const accessGate = ofEachAgency('records access', 'Access to records is agreed');
