import { describe, expect, it } from '@jest/globals';
import { asFault, ConflictFault, Fault, faultCodes } from '../../src/base/fault.ts';
import { acceptUnless, refuse } from '../../src/base/result.ts';

describe('a fault', () => {
  it.each(faultCodes)('of code %s says whether the same call may be made again', (code) => {
    expect(['never', 'signInOnce', 'readAgain', 'later']).toContain(new Fault(code).retry);
  });

  it('tells a slow service from a list that is too long: only one of them heals', () => {
    expect(new Fault('throttled').retry).toBe('later');
    expect(new Fault('listTooLong').retry).toBe('never');
  });

  it('names list and item in its message and keeps what caused it', () => {
    const cause = new TypeError('no connection');
    const fault = new Fault('unavailable', { list: 'agencies', item: '7' }, { cause, retryAfterSeconds: 3 });
    expect(fault.message).toBe('unavailable {"list":"agencies","item":"7"}');
    expect(fault.cause).toBe(cause);
    expect(fault.retryAfterSeconds).toBe(3);
    expect(new Fault('throttled').retryAfterSeconds).toBeNull();
  });

  it('of a conflict holds both versions', () => {
    const fault = new ConflictFault({ list: 'agencies', item: '7' }, { name: 'mine' }, { name: 'theirs' });
    expect([fault.code, fault.retry, fault.base, fault.theirs]).toEqual([
      'conflict',
      'readAgain',
      { name: 'mine' },
      { name: 'theirs' },
    ]);
  });

  it('is made once of whatever was thrown', () => {
    const fault = new Fault('forbidden');
    expect(asFault(fault)).toBe(fault);
    expect(asFault('a text', { site: 'x' })).toMatchObject({
      code: 'unavailable',
      cause: 'a text',
      subject: { site: 'x' },
    });
  });
});

describe('the answer of a rule', () => {
  it('is the value when nothing stands in its way, and every refusal at once otherwise', () => {
    expect(acceptUnless([], 7)).toEqual({ ok: true, value: 7 });
    const refusals = [
      { code: 'a', sentence: 'First.' },
      { code: 'b', sentence: 'Second.' },
    ];
    expect(acceptUnless(refusals, 7)).toEqual({ ok: false, refusals });
    expect(refuse('a', 'First.')).toEqual({ ok: false, refusals: [refusals[0]] });
  });
});
