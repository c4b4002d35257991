import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { guardRow } from '../../../src/core/privacy/guardValues.ts';
import {
  holdOn,
  parseRecordsSettings,
  readRecordLines,
  wholeBoard,
} from '../../../src/core/records/recordsSettings.ts';
import {
  prepareHolds,
  prepareRetention,
  writeHolds,
  writeRetention,
  yearsToType,
} from '../../../src/core/records/recordsWriting.ts';
import { yearKinds } from '../../../src/core/records/retentionKinds.ts';
import { boardSettings } from '../../../src/lists/boardSettings.ts';
import type { AnyList } from '../../../src/lists/definition/defineList.ts';
import { anyKey, anyLine } from '../../kit/anything.ts';

const audits = new Set(['audit-neglect', 'audit-cse']);
const noYears = yearsToType({});

/** Any years for any of the kinds. */
const anyYears = fc.record(Object.fromEntries(yearKinds.map((kind) => [kind, fc.integer({ min: 1, max: 100 })])), {
  requiredKeys: [],
});
const anyReason = anyLine(200).filter((text) => text.trim() !== '');

describe('years of retention', () => {
  it('are read back as they were written, whatever they are', () => {
    fc.assert(
      fc.property(anyYears, (years) => {
        const read = parseRecordsSettings({ retention: writeRetention(years), legalHold: null }, audits);
        expect(read).toEqual({ ok: true, value: { years, holds: [] } });
      }),
    );
  });

  it('are typed, checked and written to the same effect', () => {
    fc.assert(
      fc.property(anyYears, (years) => {
        expect(prepareRetention(yearsToType(years))).toEqual({ ok: true, value: { retention: writeRetention(years) } });
      }),
    );
  });

  it.each(['0', '101', '-3', '2.5', 'ten', '1e1', '0x7'])('are refused at the kind that says “%s”', (typed) => {
    const prepared = prepareRetention({ ...noYears, audit: typed });
    expect(prepared.ok === false && prepared.refusals.map(({ code }) => code)).toEqual(['audit']);
  });
});

describe('a legal hold', () => {
  it('is read back with its reason, whatever the reason and the audit', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.oneof(fc.constant(wholeBoard), anyKey), { maxLength: 5 }),
        anyReason,
        (keys, reason) => {
          const known = new Set<string>(keys.filter((key) => key !== wholeBoard));
          const typed = keys.map((on) => ({ on, reason }));
          const prepared = prepareHolds(typed, known);
          if (!prepared.ok) throw new TypeError('a hold with a reason is content');
          const read = parseRecordsSettings({ retention: null, legalHold: prepared.value.legalHold }, known);
          const oneLine = reason.trim().replace(/\s+/g, ' ');
          expect(read).toEqual({ ok: true, value: { years: {}, holds: keys.map((on) => ({ on, reason: oneLine })) } });
        },
      ),
    );
  });

  it('stays one line where its reason was typed in several', () => {
    const written = writeHolds([{ on: wholeBoard, reason: 'Inquiry\naudit-cse: not a second hold' }]);
    const { holds } = readRecordLines({ retention: null, legalHold: written }, audits);
    expect(holds).toEqual([{ on: wholeBoard, reason: 'Inquiry audit-cse: not a second hold' }]);
  });

  it('is refused where it names nothing, gives no reason or is there twice, box by box', () => {
    const refused = prepareHolds(
      [
        { on: '', reason: 'Inquiry' },
        { on: 'audit-cse', reason: ' ' },
        { on: 'audit-cse', reason: 'Complaint' },
      ],
      audits,
    );
    expect(refused.ok === false && refused.refusals.map(({ code }) => code)).toEqual(['on-0', 'reason-1', 'on-2']);
  });

  it('is lifted by leaving it out', () => {
    const held = { retention: null, legalHold: writeHolds([{ on: 'audit-cse', reason: 'Complaint' }]) };
    expect(holdOn(readRecordLines(held, audits), 'audit-cse')).not.toBeNull();
    const lifted = prepareHolds([], audits);
    expect(lifted).toEqual({ ok: true, value: { legalHold: null } });
    expect(holdOn(readRecordLines({ ...held, legalHold: null }, audits), 'audit-cse')).toBeNull();
  });

  it('on an audit with a key of the app’s making is never taken for personal data', () => {
    const list = boardSettings as unknown as AnyList; // looked at by the names of its columns alone
    const knows = { people: [], words: [], localPatterns: [] };
    fc.assert(
      fc.property(fc.uuid(), (key) => {
        const legalHold = writeHolds([{ on: key, reason: 'A public inquiry was announced' }]);
        expect(guardRow(list, { legalHold }, knows)).toEqual([]);
      }),
    );
  });
});

describe('lines that somebody typed into the list', () => {
  it('are shown beside those that can be understood, and none of them is lost', () => {
    const written = { retention: 'audit: 10\naudit: 5\npeple: 6', legalHold: 'board: Inquiry\naudit-lost: Complaint' };
    const read = readRecordLines(written, audits);
    expect(read.years).toEqual({ audit: 10 });
    expect(read.unclearYears.map(({ name, says }) => `${name}: ${says}`)).toEqual(['audit: 5', 'peple: 6']);
    expect(read.holds).toEqual([{ on: 'board', reason: 'Inquiry' }]);
    expect(read.unclearHolds.map(({ name, says }) => `${name}: ${says}`)).toEqual(['audit-lost: Complaint']);
  });
});
