import { describe, expect, it } from '@jest/globals';
import { cellOf, isWithdrawn, versionState, versionToSign } from '../../../src/core/mou/standing.ts';
import {
  beginDraft,
  type DraftForm,
  draftsOf,
  nextNumber,
  prepareDraft,
  prepareDraftChange,
  prepareWithdrawal,
  versionBefore,
} from '../../../src/core/mou/versions/drafting.ts';
import { police, policeRepresentative } from '../../kit/boardRows.ts';
import { day } from '../../kit/clock.ts';
import { aDecline, aVersion, books, signedInOrder } from '../../kit/mouRows.ts';

const today = day('2015-03-16');
const out = aVersion(1);
const draft = aVersion(2, { issuedOn: null, signBy: null, effectiveFrom: null });
const form: DraftForm = { name: 'Audits 2016-17', number: 2, wording: 'We will take part.', changeNote: '' };
const signed = () => signedInOrder([{ agency: police, signatory: policeRepresentative, version: out }]);
const codesOf = (result: ReturnType<typeof prepareDraft>) => (result.ok ? [] : result.refusals.map((one) => one.code));

describe('a new version of the memorandum', () => {
  it('begins with the text of the one before, and the number after it', () => {
    expect(beginDraft(books({ versions: [out] }), today)).toMatchObject({ number: 2, wording: out.wording });
    expect(beginDraft(books({ versions: [] }), today)).toMatchObject({ number: 1, wording: '' });
  });

  it('is written as the person left it, with nothing where they say of no change', () => {
    const ready = prepareDraft(books({ versions: [out] }), { ...form, name: ' Audits 2016-17 ' }, today);
    expect(ready).toEqual({
      ok: true,
      value: { name: 'Audits 2016-17', number: 2, wording: 'We will take part.', changeNote: null },
    });
  });

  it('is refused box by box, with all that is wrong at once', () => {
    const empty = { name: ' ', number: null, wording: '\n', changeNote: '' };
    expect(codesOf(prepareDraft(books({ versions: [out] }), empty, today))).toEqual(['name', 'number', 'wording']);
    const taken = { ...form, name: 'memorandum,  VERSION 1', number: 1.5 };
    expect(codesOf(prepareDraft(books({ versions: [out] }), taken, today))).toEqual(['name', 'number']);
    const long = { ...form, name: 'x'.repeat(256), wording: 'x'.repeat(64_000), changeNote: 'x'.repeat(64_000) };
    expect(codesOf(prepareDraft(books({ versions: [out] }), long, today))).toEqual(['name', 'wording', 'changeNote']);
  });

  it('is refused while another draft is open, and free again once that is removed', () => {
    expect(codesOf(prepareDraft(books({ versions: [out, draft] }), form, today))).toEqual(['openDraft']);
    const removed = { ...draft, withdrawnOn: today };
    const mou = books({ versions: [out, removed] });
    expect(prepareDraft(mou, { ...form, name: draft.name }, today).ok).toBe(true);
    expect(draftsOf(mou, today)).toEqual([]);
  });

  it('never takes the number of a version that was issued, even of one that was withdrawn', () => {
    const withdrawn = aVersion(2, { withdrawnOn: today });
    expect(nextNumber(books({ versions: [out, withdrawn, { ...draft, number: 7 }] }))).toBe(3);
  });
});

describe('a draft', () => {
  const change = (version = draft, more: Partial<DraftForm> = {}) =>
    prepareDraftChange(books({ versions: [out, version] }), { version, form: { ...form, ...more } }, today);

  it('may change in every part and keep its own name and number', () => {
    expect(change(draft, { name: draft.name, number: draft.number }).ok).toBe(true);
  });

  it('may not change once it was issued or removed, whatever the form was opened on', () => {
    expect(codesOf(change({ ...draft, issuedOn: today }))).toEqual(['state']);
    expect(codesOf(change({ ...draft, withdrawnOn: today }))).toEqual(['state']);
  });

  it('follows the newest version that was issued and not taken back', () => {
    const taken = aVersion(2, { withdrawnOn: today });
    const third = { ...draft, number: 3 };
    expect(versionBefore(books({ versions: [out, taken, third] }), third, today)).toBe(out);
    expect(versionBefore(books({ versions: [out] }), out, today)).toBeNull();
  });
});

describe('taking a version back', () => {
  const withdraw = (more: Partial<ReturnType<typeof books>> = {}, reason = 'It was the wrong file.', version = out) =>
    prepareWithdrawal(books({ versions: [version], ...more }), { version, reason }, today);

  it('is possible while nobody has signed, with a reason', () => {
    expect(withdraw()).toEqual({
      ok: true,
      value: { withdrawnOn: today, withdrawnReason: 'It was the wrong file.' },
    });
    expect(withdraw({}, ' too short ')).toMatchObject({ ok: false, refusals: [{ code: 'reason' }] });
  });

  it('is refused once an agency has signed, and a second time', async () => {
    expect(withdraw({ signatures: await signed() })).toMatchObject({ ok: false, refusals: [{ code: 'signed' }] });
    expect(withdraw({}, 'It was the wrong file.', { ...out, withdrawnOn: today })).toMatchObject({
      ok: false,
      refusals: [{ code: 'state' }],
    });
  });

  it('needs no reason for a draft', () => {
    expect(withdraw({}, '', draft)).toEqual({ ok: true, value: { withdrawnOn: today, withdrawnReason: null } });
  });

  it('leaves nothing to sign, or the version before', () => {
    const second = aVersion(2, { withdrawnOn: today });
    const mou = books({ versions: [out, second] });
    expect(versionToSign(mou, today)).toBe(out);
    expect(versionState(mou, second, today)).toBe('withdrawn');
    expect(cellOf(mou, police, second, today).state).toBe('not asked');
    expect(versionToSign(books({ versions: [second] }), today)).toBeNull();
  });

  it('is possible after a decline: nobody is bound by one', () => {
    expect(withdraw({ declines: [aDecline(police, out, policeRepresentative)] }).ok).toBe(true);
  });

  it('counts for nothing where somebody has signed, however the mark came into the list', async () => {
    const marked = { ...out, withdrawnOn: today };
    const mou = books({ versions: [marked], signatures: await signed() });
    expect(isWithdrawn(mou, marked, today)).toBe(false);
    expect(cellOf(mou, police, marked, today).state).toBe('signed');
  });
});
