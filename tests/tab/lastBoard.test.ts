import { describe, expect, it } from '@jest/globals';
import { boardSiteAt } from '../../src/tab/app/host/lastBoard.ts';

const me = { tenantId: 'council', objectId: 'me' };

function shelf() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

describe('a tab in somebody’s own app', () => {
  it('opens the board that this person last opened in a channel', () => {
    const storage = shelf();
    expect(boardSiteAt({ named: null, isPersonal: true }, me, storage)).toBeNull();
    expect(boardSiteAt({ named: 'site-1', isPersonal: false }, me, storage)).toBe('site-1');
    expect(boardSiteAt({ named: null, isPersonal: true }, me, storage)).toBe('site-1');
    expect(boardSiteAt({ named: null, isPersonal: true }, { ...me, objectId: 'another' }, storage)).toBeNull();
  });

  it('is never taken for the board of a channel, nor for one that is being set up', () => {
    const storage = shelf();
    boardSiteAt({ named: 'site-1', isPersonal: false }, me, storage);
    expect(boardSiteAt({ named: null, isPersonal: false }, me, storage)).toBeNull();
  });

  it('does without, where the browser keeps nothing', () => {
    const refuse = () => {
      throw new Error('denied');
    };
    const storage = { getItem: refuse, setItem: refuse };
    expect(boardSiteAt({ named: 'site-1', isPersonal: false }, me, storage)).toBe('site-1');
    expect(boardSiteAt({ named: null, isPersonal: true }, me, storage)).toBeNull();
  });
});
