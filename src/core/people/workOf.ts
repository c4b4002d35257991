/**
 * Whom something other than an appointment names: leads, owners, signatures, answers, decisions. Such a name is not given
 * to another row of the same person, because part of it is sealed or holds authority; see `samePerson.ts`.
 */
import type { Ref } from '../../base/id.ts';
import type { BoardSnapshot } from '../duties/snapshot.ts';

type Named = Ref<'people'> | null;

/** Keys of people at work on the board. */
export function workOf(snapshot: BoardSnapshot): ReadonlySet<string> {
  const { books } = snapshot;
  const named: readonly Named[] = [
    ...snapshot.items.flatMap((one) => one.leads),
    ...snapshot.audits.flatMap((one) => [one.lead, one.jointLead, one.qaManager, one.areaManager]),
    ...snapshot.leads.flatMap((one) => [one.lead, one.jointLead]),
    ...snapshot.participation.map((one) => one.lead),
    ...snapshot.actions.map((one) => one.owner),
    ...snapshot.meetings.flatMap((one) => one.presenters),
    ...snapshot.answers.flatMap((one) => [one.person, one.named]),
    ...snapshot.decisions.flatMap((one) => [one.decidedBy, one.person]),
    ...books.signatures.flatMap((one) => [one.signatory, one.representative, one.substitute]),
    ...books.declines.map((one) => one.declinedBy),
  ];
  return new Set(named.flatMap((one): readonly string[] => (one === null ? [] : [one.key])));
}
