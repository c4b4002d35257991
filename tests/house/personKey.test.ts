import { describe, expect, it } from '@jest/globals';
import { sha256 } from '../../bot/hash.ts';
import { personKeyOf } from '../../src/core/people/personKey.ts';
import { browserSha256 } from '../../src/tab/board/sha256.ts';

const tenantId = '11111111-0000-4000-8000-000000000001';
const objectId = '22222222-0000-4000-8000-000000000002';

describe('the key of a person', () => {
  it('is the same from the tab and from the bot, so that nobody is entered twice', async () => {
    const key = await personKeyOf({ tenantId, objectId }, sha256);
    // Keys are in the lists of boards already: another one would enter everybody again.
    expect(key).toBe('p-91fd7f305ef85b215de62169');
    expect(await personKeyOf({ tenantId, objectId }, browserSha256)).toBe(key);
  });

  it('is another for the same object id in another tenant', async () => {
    const keys = await Promise.all([
      personKeyOf({ tenantId, objectId }, sha256),
      personKeyOf({ tenantId: objectId, objectId }, sha256),
      personKeyOf({ tenantId, objectId: tenantId }, sha256),
    ]);
    expect(new Set(keys).size).toBe(3);
  });
});
