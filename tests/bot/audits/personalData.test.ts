/** The guard over what was typed past the screens, list by list, with an identifier in each. */
import { describe, expect, it } from '@jest/globals';
import { personalDataIn } from '../../../bot/audits/personalData.ts';
import { workLists } from '../../../bot/audits/work.ts';
import { dutyLists } from '../../../bot/duties/snapshot.ts';
import type { Look } from '../../../bot/duties/watch.ts';
import { isGuarded } from '../../../src/core/privacy/guardValues.ts';
import { lscb2015 } from '../../../src/core/words/terms.ts';
import { type AnyList, columnsOf } from '../../../src/lists/definition/defineList.ts';
import { requests } from '../../../src/lists/requests.ts';

/** Of the range that is never given out. */
const nhsNumber = '999 000 0018';

/** A look at lists in which each row has this text in every column the guard looks at. */
function lookWith(text: string): Look {
  const page = (list: AnyList) => {
    const guarded = Object.keys(columnsOf(list)).filter((field) => isGuarded(list, field));
    return { rows: [{ key: `${list.name}-1`, ...Object.fromEntries(guarded.map((field) => [field, text])) }] };
  };
  const snapshot = { membership: { people: [], terms: lscb2015 }, agencies: [], audits: [], items: [], settings: null };
  return { snapshot, page } as unknown as Look; // what the guard looks at, and no more
}

/** Sealed lists hold the app's own words; some lists have no text that the guard looks at. */
const written = [...dutyLists, ...workLists, requests].filter(
  (list: AnyList) =>
    list.writing.kind !== 'sealed' && Object.keys(columnsOf(list)).some((field) => isGuarded(list, field)),
);

describe('the bot’s look for personal data', () => {
  it('goes through every list that people write and the bot reads', () => {
    const told = personalDataIn(lookWith(`See ${nhsNumber}`));
    expect(told.map((row) => row.list).sort()).toEqual(written.map((list) => list.name).sort());
    expect(told.length).toBeGreaterThan(20);
    for (const { reason } of told) {
      expect(reason).toMatch(/holds what looks like personal data.* See ‘/);
      expect(reason).not.toContain('0018');
    }
  });

  it('finds nothing in ordinary words', () => {
    expect(personalDataIn(lookWith('The chronology of SM-K7Q2 is signed.'))).toEqual([]);
  });
});
