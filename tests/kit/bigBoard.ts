/**
 * A board as large as a region's: twenty agencies, each with a representative, a substitute and a senior sponsor, and as
 * many open actions as asked for, every tenth with an answer. Made by counting, so that it is the same each time.
 */
import { addDays } from '../../src/base/time/plainDate.ts';
import type { BoardSnapshot } from '../../src/core/duties/snapshot.ts';
import type { Agency, Person } from '../../src/core/people/board.ts';
import { anAgency, anAppointment, aPerson, board, chair, qaManager, to } from './boardRows.ts';
import { day } from './clock.ts';
import { aBoard, anAction, anAnswer } from './dutyBoard.ts';

const agencyCount = 20;
/** Due dates are spread over this many days. */
const spread = 120;
const firstDue = day('2015-09-01');

interface Staffed {
  readonly agency: Agency;
  readonly representative: Person;
  readonly substitute: Person;
  readonly sponsor: Person;
}

/** @param at which of several boards it is: no two have a row in common */
export function bigBoard({ openItems, at }: { readonly openItems: number; readonly at: number }): BoardSnapshot {
  const staffed = Array.from({ length: agencyCount }, (_, n) => staffedAgency(`Agency ${at} ${n}`));
  const actions = Array.from({ length: openItems }, (_, n) => {
    const { agency, representative, substitute } = staffed[n % agencyCount] ?? staffedAgency('none');
    return anAction(`Action ${at} ${n}`, {
      agency: to(agency),
      owner: to(n % 3 === 0 ? representative : substitute),
      agreedOn: day('2015-06-01'),
      dueOn: addDays(firstDue, n % spread),
    });
  });
  const answers = actions
    .filter((_, n) => n % 10 === 0)
    .map((action, n) => {
      const { representative } = staffed[n % agencyCount] ?? staffedAgency('none');
      const more = {
        duty: 'action',
        subject: action.key,
        said: 'A reason of some length',
        day: addDays(action.dueOn, 20),
      };
      return anAnswer(representative, 'more time', more);
    });
  return aBoard({
    today: '2015-11-05',
    membership: {
      ...board,
      people: [chair, qaManager, ...staffed.flatMap((one) => [one.representative, one.substitute, one.sponsor])],
      appointments: [
        anAppointment(chair, 'chair'),
        anAppointment(qaManager, 'QA manager'),
        ...staffed.flatMap(({ agency, representative, substitute, sponsor }) => [
          anAppointment(representative, 'representative', { agency }),
          anAppointment(substitute, 'substitute', { agency }),
          anAppointment(sponsor, 'senior sponsor', { agency }),
        ]),
      ],
    },
    agencies: staffed.map((one) => one.agency),
    actions,
    answers,
  });
}

function staffedAgency(name: string): Staffed {
  return {
    agency: anAgency(name),
    representative: aPerson(`${name} representative`),
    substitute: aPerson(`${name} substitute`),
    sponsor: aPerson(`${name} senior sponsor`),
  };
}
