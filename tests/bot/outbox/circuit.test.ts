import { describe, expect, it } from '@jest/globals';
import { circuit } from '../../../bot/outbox/circuit.ts';

const url = 'https://smba.test/';

function held() {
  let now = 0;
  const line = circuit({ now: () => now }, () => 0.5);
  return {
    line,
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

describe('a service address', () => {
  it('is free until something sent there is not known to have arrived', () => {
    const { line } = held();
    expect(line.enter(url)).toEqual({ kind: 'go' });
    line.lost(url);
    expect(line.enter(url)).toEqual({ kind: 'wait', milliseconds: 2_000 });
    expect(line.enter('https://other.test/')).toEqual({ kind: 'go' });
    expect(line.held()).toBe(1);
  });

  it('is asked first, then tried by one message alone, and is free again after a certain answer', () => {
    const { line, pass } = held();
    line.lost(url);
    pass(2_000);
    expect(line.enter(url)).toEqual({ kind: 'probe' });
    line.probed(url, true);
    expect(line.enter(url)).toMatchObject({ kind: 'wait' });
    line.answered(url);
    expect(line.enter(url)).toEqual({ kind: 'go' });
  });

  it('is left alone longer each time it does not answer, so that an hour costs few messages', () => {
    const { line, pass } = held();
    let tries = 0;
    line.lost(url);
    for (let second = 0; second < 3_600; second += 1) {
      if (line.enter(url).kind === 'probe') {
        tries += 1;
        line.lost(url);
      }
      pass(1_000);
    }
    expect(tries).toBeGreaterThan(8);
    expect(tries).toBeLessThan(16);
  });

  it('is tried again when the message that tried it never said how it went', () => {
    const { line, pass } = held();
    line.lost(url);
    pass(2_000);
    expect(line.enter(url)).toEqual({ kind: 'probe' });
    pass(60_000);
    expect(line.enter(url)).toEqual({ kind: 'probe' });
  });

  it('stays held when it did not answer the question', () => {
    const { line, pass } = held();
    line.lost(url);
    pass(2_000);
    line.enter(url);
    line.probed(url, false);
    expect(line.enter(url)).toEqual({ kind: 'wait', milliseconds: 4_000 });
  });
});
