import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instantOf } from '../../src/base/time/instant.ts';
import {
  type Autosave,
  type AutosaveEvent,
  autosave,
  begunWith,
  isUnsaved,
  mayBegin,
  nothingTyped,
  pauseBefore,
} from '../../src/tab/features/audit/returns/saving/autosave.ts';

const at = instantOf(Date.parse('2015-06-01T09:04:00Z'));
const typed = (edits: Readonly<Record<string, unknown>>): AutosaveEvent => ({ kind: 'typed', edits });
const after = (...events: readonly AutosaveEvent[]): Autosave => events.reduce(autosave, nothingTyped);

describe('saving while somebody types', () => {
  it('begins when something was typed, and ends with everything kept', () => {
    expect(mayBegin(nothingTyped)).toBe(false);
    expect(mayBegin(after(typed({ strengths: 'a' })))).toBe(true);
    expect(after(typed({ strengths: 'a' }), { kind: 'sent' }, { kind: 'kept', at })).toEqual({
      edits: {},
      sent: {},
      is: { state: 'kept' },
      tries: 0,
      keptAt: at,
    });
  });

  it('never sends two saves at once', () => {
    expect(mayBegin(after(typed({ strengths: 'a' }), { kind: 'sent' }, typed({ strengths: 'ab' })))).toBe(false);
  });

  it('keeps what was typed while a save was on its way for the next one', () => {
    const so = after(typed({ strengths: 'a' }), { kind: 'sent' }, typed({ strengths: 'ab' }), { kind: 'kept', at });
    expect(so).toMatchObject({ edits: { strengths: 'ab' }, is: { state: 'waiting' } });
    expect(mayBegin(so)).toBe(true);
  });

  it('tries again after a failure, later each time, with all that was typed', () => {
    const once = after(typed({ strengths: 'a' }), { kind: 'sent' }, { kind: 'failed', fault: 'no connection' });
    const twice = [{ kind: 'sent' } as const, { kind: 'failed', fault: 'no connection' } as const].reduce<Autosave>(
      autosave,
      once,
    );
    expect(once.edits).toEqual({ strengths: 'a' });
    expect([mayBegin(once), pauseBefore(once) < pauseBefore(twice)]).toEqual([true, true]);
    expect(pauseBefore({ ...once, tries: 99 })).toBe(30_000);
  });

  it('keeps the sound fields and goes on holding the one that cannot be kept', () => {
    const so = after(
      typed({ strengths: 'a', auditor: 'x' }),
      { kind: 'sent', edits: { strengths: 'a' } },
      { kind: 'kept', at },
    );
    expect(so).toMatchObject({ edits: { auditor: 'x' }, is: { state: 'waiting' } });
  });

  it('goes on with what could not be saved when somebody left', () => {
    expect(mayBegin(begunWith({ strengths: 'a' }))).toBe(true);
    expect(begunWith({})).toEqual(nothingTyped);
  });

  it('waits for the person when somebody else saved first', () => {
    const clash = after(typed({ strengths: 'a' }), { kind: 'sent' }, { kind: 'conflict', theirs: {} });
    expect([mayBegin(clash), isUnsaved(clash)]).toEqual([false, true]);
    expect(autosave(clash, { kind: 'chose', mine: true })).toMatchObject({ edits: { strengths: 'a' } });
    expect(isUnsaved(autosave(clash, { kind: 'chose', mine: false }))).toBe(false);
  });

  it('holds back what the guard refuses, and goes on once it was changed', () => {
    const refused = after(typed({ strengths: 'x' }), { kind: 'refused', sentences: ['no'] });
    expect([mayBegin(refused), isUnsaved(refused)]).toEqual([false, true]);
    expect(mayBegin(autosave(refused, typed({ strengths: 'y' })))).toBe(true);
  });

  it('loses nothing that was typed, in whatever order saves end', () => {
    const anyField = fc.constantFrom('strengths', 'weaknesses', 'auditor');
    const anyEvent: fc.Arbitrary<AutosaveEvent> = fc.oneof(
      fc.record({ field: anyField, value: fc.string() }).map(({ field, value }) => typed({ [field]: value })),
      fc.constant<AutosaveEvent>({ kind: 'sent' }),
      fc.constant<AutosaveEvent>({ kind: 'kept', at }),
      fc.constant<AutosaveEvent>({ kind: 'failed', fault: 'x' }),
    );
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
        const end = events.reduce(step, { so: nothingTyped, screen: {}, server: {} });
        // Whatever is on screen is kept already, or is still to be sent.
        expect({ ...end.server, ...end.so.edits }).toEqual(end.screen);
      }),
    );
  });
});

interface Sitting {
  readonly so: Autosave;
  readonly screen: Readonly<Record<string, unknown>>;
  readonly server: Readonly<Record<string, unknown>>;
}

/** What cannot happen at this moment does not happen. */
function step({ so, screen, server }: Sitting, event: AutosaveEvent): Sitting {
  const canHappen = event.kind === 'typed' || (event.kind === 'sent' ? mayBegin(so) : so.is.state === 'saving');
  if (!canHappen) return { so, screen, server };
  return {
    so: autosave(so, event),
    screen: event.kind === 'typed' ? { ...screen, ...event.edits } : screen,
    server: event.kind === 'kept' ? { ...server, ...so.sent } : server,
  };
}
