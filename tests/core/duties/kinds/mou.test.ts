import { describe, expect, it } from '@jest/globals';
import { mouReview } from '../../../../src/core/duties/kinds/mouReview.ts';
import { mouSignOff } from '../../../../src/core/duties/kinds/mouSignOff.ts';
import type { MouBooks } from '../../../../src/core/mou/standing.ts';
import {
  housing,
  housingRepresentative,
  board as people,
  police,
  policeRepresentative,
} from '../../../kit/boardRows.ts';
import { at, day } from '../../../kit/clock.ts';
import { aBoard } from '../../../kit/dutyBoard.ts';
import { aDecline, aVersion, books, signedInOrder } from '../../../kit/mouRows.ts';

const today = day('2015-03-16');
const version = aVersion(1);
const boardOf = (more: Partial<MouBooks> = {}, rest = {}) =>
  aBoard({ today, books: books({ versions: [version], ...more }), ...rest });
const items = (board = boardOf(), on = today) => mouSignOff.find(board, on).map((one) => one.item);

describe('signing the memorandum', () => {
  it('is owed by the representative of each agency from the day it is issued, until the last day to sign', () => {
    expect(mouSignOff.find(boardOf(), today)).toMatchObject([
      {
        item: 'mou-1.police',
        title: 'Memorandum: Police',
        since: '2015-03-02',
        dueOn: '2015-03-30',
        owners: [policeRepresentative.key],
      },
      { item: 'mou-1.housing', owners: [housingRepresentative.key] },
    ]);
    expect(items(boardOf(), day('2015-03-01'))).toEqual([]);
  });

  it('is not owed once signed or declined, nor by an agency that no longer takes part', async () => {
    const signatures = await signedInOrder([{ agency: police, signatory: policeRepresentative, version }]);
    expect(items(boardOf({ signatures }))).toEqual(['mou-1.housing']);
    const declines = [aDecline(housing, version, housingRepresentative)];
    expect(items(boardOf({ signatures, declines }))).toEqual([]);
    expect(items(boardOf({}, { agencies: [police, { ...housing, active: false }] }))).toEqual(['mou-1.police']);
  });

  it('is of the newest version alone, and owed anew', async () => {
    const next = aVersion(2, { issuedOn: day('2015-03-10'), signBy: day('2015-04-10') });
    const signatures = await signedInOrder([{ agency: police, signatory: policeRepresentative, version }]);
    expect(items(boardOf({ versions: [version, next], signatures }))).toEqual(['mou-2.police', 'mou-2.housing']);
  });

  it('is owed twenty working days after issue where nothing else is said', () => {
    const unsaid = { ...version, signBy: null };
    const board = boardOf({ versions: [unsaid] }, { settings: null });
    // Good Friday and Easter Monday lie between.
    expect(mouSignOff.find(board, today)[0]?.dueOn).toBe('2015-03-30');
    const later = { ...unsaid, issuedOn: day('2015-03-23') };
    expect(mouSignOff.find(boardOf({ versions: [later] }), day('2015-03-23'))[0]?.dueOn).toBe('2015-04-22');
  });

  it('is the substitute’s once passed on, and the QA manager’s where there is none', () => {
    const handedOver = (version_: string, agency: string) =>
      version_ === 'mou-1' && ['police', 'housing'].includes(agency);
    const owners = mouSignOff.find(boardOf({}, { handedOver }), today).map((one) => one.owners);
    expect(owners).toEqual([['police-substitute'], ['qa-manager']]);
  });

  it('is nobody’s by name where an agency has no representative', () => {
    const nobody = { ...people, appointments: people.appointments.filter((one) => one.agency?.key !== 'housing') };
    expect(mouSignOff.find(boardOf({}, { membership: nobody }), today)[1]?.owners).toEqual([]);
  });

  it('is owed again from 1 April where the board renews each year, with the usual time', async () => {
    const signatures = await signedInOrder([
      { agency: police, signatory: policeRepresentative, version, at: at('2015-05-11 10:00') },
    ]);
    const board = boardOf({ signatures, renewsYearly: true });
    expect(items(board, day('2016-03-31'))).toEqual(['mou-1.housing']);
    const renewed = mouSignOff.find(board, day('2016-04-01')).find((one) => one.item === 'mou-1.police');
    expect(renewed).toMatchObject({ since: '2016-04-01', dueOn: '2016-04-29' });
  });
});

describe('the review of the memorandum', () => {
  const reviewed = aVersion(1, { reviewOn: day('2016-04-01') });
  const on = (versions: MouBooks['versions'], when = day('2016-02-01')) => mouReview.find(boardOf({ versions }), when);

  it('is owed by QA manager and chair by the review date, and stays owed after it', () => {
    expect(on([reviewed])).toMatchObject([{ item: 'mou-1', dueOn: '2016-04-01', owners: ['qa-manager', 'chair'] }]);
    expect(on([reviewed], day('2016-06-01'))).toHaveLength(1);
  });

  it('is not owed before the version is in force, without a review date, or once a newer one is issued', () => {
    expect(on([reviewed], day('2015-03-16'))).toEqual([]);
    expect(on([version])).toEqual([]);
    expect(on([reviewed, aVersion(2, { issuedOn: day('2016-01-15'), effectiveFrom: day('2016-04-01') })])).toEqual([]);
  });
});
