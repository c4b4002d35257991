import { describe, expect, it } from '@jest/globals';
import { caughtKinds } from '../../../src/core/privacy/caught.ts';
import { exemptColumns } from '../../../src/core/privacy/exemptColumns.ts';
import { guardRow, isGuarded, mayBeWritten } from '../../../src/core/privacy/guardValues.ts';
import { guardKnowledgeOf } from '../../../src/core/privacy/knowledge.ts';
import { sayCaught, sayFinding } from '../../../src/core/privacy/sayGuard.ts';
import { scan } from '../../../src/core/privacy/scan.ts';
import { lscb2015 } from '../../../src/core/words/terms.ts';
import { actions } from '../../../src/lists/actions.ts';
import { agencies } from '../../../src/lists/agencies.ts';
import { allLists, perAgencyLists } from '../../../src/lists/all.ts';
import { boardSettings } from '../../../src/lists/boardSettings.ts';
import { caseReturns } from '../../../src/lists/caseReturns.ts';
import type { AnyList } from '../../../src/lists/definition/defineList.ts';
import { columnsOf } from '../../../src/lists/definition/defineList.ts';
import { people } from '../../../src/lists/people.ts';
import { programmeItems } from '../../../src/lists/programmeItems.ts';

const knows = guardKnowledgeOf({
  membership: { people: [{ name: 'Morgan Ashdown' }], terms: lscb2015 },
  agencies: [{ name: 'Charlotte House' }],
  settings: { boardName: 'The board', localPatterns: ['Case system: AA-999999', 'not a mask'] },
});

const nhs = '943 476 5919';
const unconfirmed = { namesConfirmed: false };

describe('a row about to be written', () => {
  it('says which field holds what kind of thing, under the heading people see', () => {
    const found = guardRow(actions, { name: 'Chronologies', wording: `Done for ${nhs}, see BH-123456` }, knows);
    expect(found).toEqual([
      { field: 'wording', heading: 'Wording', kind: 'nhsNumber', weight: 'stops' },
      { field: 'wording', heading: 'Wording', kind: 'localPattern', weight: 'stops' },
    ]);
  });

  it('says a kind once for a field, however often it stands there', () => {
    expect(guardRow(actions, { wording: `${nhs} and 401 023 2137` }, knows)).toHaveLength(1);
  });

  it('is looked through within structures and lists of lines, numbers too', () => {
    const answers = { q1: { text: { deep: [`so ${nhs}`] } }, q2: { count: 9434765919 } };
    expect(guardRow(caseReturns, { answers }, knows).map((one) => one.field)).toEqual(['answers']);
    expect(guardRow(caseReturns, { answers: { q2: { count: 9434765919 } } }, knows)).toHaveLength(1);
    expect(guardRow(programmeItems, { fedBy: ['a survey', `${nhs}`] }, knows).map((one) => one.field)).toEqual([
      'fedBy',
    ]);
  });

  it('hides nothing by depth', () => {
    const deep = Array.from({ length: 40 }).reduce<unknown>((inner) => ({ inner }), nhs);
    expect(guardRow(caseReturns, { answers: deep }, knows)).toHaveLength(1);
  });

  it('leaves references, links and what is no text alone', () => {
    const values = {
      agency: { key: nhs, title: 'Jordan Whitfield' },
      evidence: `https://example.org/${nhs.replaceAll(' ', '')}`,
      wording: 'Agreed on 16 March 2015.',
      dueOn: '2015-03-16',
    };
    expect(guardRow(actions, values, knows)).toEqual([]);
  });

  it('may name the board’s own people, agencies and terms', () => {
    expect(guardRow(actions, { wording: 'Morgan Ashdown asked Charlotte House.' }, knows)).toEqual([]);
    expect(guardRow(actions, { wording: 'Jordan Whitfield asked.' }, knows).map((one) => one.weight)).toEqual(['asks']);
  });

  it('may hold an address where the list is there for it', () => {
    expect(guardRow(people, { name: 'Jordan Whitfield', email: 'jordan@example.org' }, knows)).toEqual([]);
    expect(guardRow(agencies, { name: 'Housing', notifyAddress: 'duty@example.org' }, knows)).toEqual([]);
    expect(guardRow(agencies, { name: 'jordan@example.org' }, knows)).toHaveLength(1);
    expect(
      guardRow(boardSettings, { localPatterns: ['Paper file: 99/9999/A', 'Case system: AA-999999'] }, knows),
    ).toEqual([]);
  });
});

describe('what the guard leaves alone', () => {
  const everyList: readonly AnyList[] = [...allLists, ...perAgencyLists];

  it('exists, is a text, and has a reason', () => {
    for (const [name, fields] of Object.entries(exemptColumns)) {
      const list = everyList.find((one) => one.name === name);
      for (const [field, reason] of Object.entries(fields)) {
        expect([name, field, list === undefined ? [] : Object.keys(columnsOf(list))]).toEqual([
          name,
          field,
          expect.arrayContaining([field]),
        ]);
        expect(reason.length).toBeGreaterThan(4);
      }
    }
  });

  it('is no note in which a person writes', () => {
    const notes = everyList.flatMap((list) =>
      Object.entries(columnsOf(list))
        .filter(([field, column]) => {
          const [only, second] = column.physical(field);
          return only?.type.kind === 'note' && second === undefined;
        })
        .map(([field]) => [list, field] as const),
    );
    expect(notes.length).toBeGreaterThan(30);
    const unguarded = notes
      .filter(([list, field]) => !isGuarded(list, field))
      .map(([list, field]) => `${list.name}.${field}`);
    expect(unguarded).toEqual(['boardSettings.closureDays', 'boardSettings.localPatterns']);
  });
});

describe('a write', () => {
  it('is refused for an identifier, whatever was said about names', () => {
    for (const namesConfirmed of [false, true]) {
      const result = mayBeWritten(actions, { wording: `See ${nhs}` }, knows, { namesConfirmed });
      expect(result).toEqual({
        ok: false,
        refusals: [
          {
            code: 'identifiers',
            sentence:
              '‘Wording’ holds what looks like an NHS number, so it cannot be saved. Write the case reference instead, for example SM-K7Q2.',
          },
        ],
      });
    }
  });

  it('waits for an answer about a name, and goes on after it', () => {
    const values = { wording: 'Jordan Whitfield was not seen alone.' };
    const asked = mayBeWritten(actions, values, knows, unconfirmed);
    expect(asked.ok ? [] : asked.refusals.map((one) => one.code)).toEqual(['names']);
    expect(mayBeWritten(actions, values, knows, { namesConfirmed: true }).ok).toBe(true);
  });

  it('says all reasons at once, identifiers first', () => {
    const values = { name: 'Jordan Whitfield', wording: `See ${nhs}` };
    const result = mayBeWritten(actions, values, knows, unconfirmed);
    expect(result.ok ? [] : result.refusals.map((one) => one.code)).toEqual(['identifiers', 'names']);
  });

  it('goes on for ordinary words', () => {
    expect(mayBeWritten(actions, { wording: 'Case SM-K7Q2: chronologies are signed.' }, knows, unconfirmed).ok).toBe(
      true,
    );
  });
});

describe('what is said', () => {
  it.each(caughtKinds)('about %s is what to write instead, and never what stood there', (kind) => {
    for (const sentence of [sayCaught(kind), sayFinding({ heading: 'Wording', kind })]) {
      expect(sentence).toMatch(/instead, for example/);
      expect(scan(sentence, knows)).toEqual([]);
    }
  });

  it('holds no part of a refused text', () => {
    const secret = `${nhs} kelly@example.org 07700 900123 BN1 1JA AB 12 34 56 C H801200001001 BH-654321 Kelly Marsden`;
    const result = mayBeWritten(actions, { name: secret, wording: `DOB 12/03/2009 ${secret}` }, knows, unconfirmed);
    const text = JSON.stringify(result);
    for (const part of [...secret.split(/[ @.]/), '12/03', '2009']) {
      // Short words of the sentences themselves are no part of the secret.
      if (part.length > 3 && part !== 'example') expect(text).not.toContain(part);
    }
    expect(result.ok ? 0 : result.refusals.length).toBe(8 + 9);
  });
});
