import { describe, expect, it } from '@jest/globals';
import type { Delivery } from '../../bot/delivery.ts';
import type { LogEvent } from '../../bot/log.ts';
import { keySet } from '../../bot/teams/channelToken.ts';
import { type DoorParts, teamsDoor } from '../../bot/teams/door.ts';
import { startWeb } from '../../bot/web/server.ts';

const delivered: Delivery = { kind: 'delivered', activityId: '1', conversationId: 'a:chat' };

interface Doorway {
  readonly knock: (type: 'message' | 'invoke') => Promise<{ readonly status: number; readonly body: unknown }>;
  readonly said: string[];
  readonly logged: LogEvent[];
}

/** A door whose authentication and handler do as told. */
function doorway(parts: { readonly authentication?: () => void; readonly handle?: () => void }): Doorway {
  const said: string[] = [];
  const logged: LogEvent[] = [];
  const teams = {
    authentication: {
      authenticateRequest: async () => {
        parts.authentication?.();
        return {};
      },
    },
    checkToken: null,
    adapter: {
      processActivityDirect: async (_identity: unknown, _activity: unknown, logic: () => Promise<void>) => logic(),
    },
  };
  const door = teamsDoor({
    teams: teams as unknown as DoorParts['teams'], // the two calls that the door makes
    handle: async () => {
      parts.handle?.();
      return { kind: 'nothing' };
    },
    send: {
      into: async (_where, { text }) => {
        said.push(text ?? '');
        return delivered;
      },
    },
    log: (event) => logged.push(event),
  });
  const activity = (type: string) => ({
    type,
    id: '1',
    channelId: 'msteams',
    serviceUrl: 'https://smba.test/',
    from: { id: '29:someone', aadObjectId: 'someone' },
    recipient: { id: '28:bot' },
    conversation: { id: 'a:chat', conversationType: 'personal', tenantId: 'tenant' },
    ...(type === 'message'
      ? { text: 'my tasks' }
      : {
          name: 'adaptiveCard/action',
          value: { action: { type: 'Action.Execute', verb: 'mouSign', data: {} }, trigger: 'manual' },
        }),
  });
  return { knock: (type) => door({ authorization: 'Bearer x', body: activity(type) }), said, logged };
}

/** botbuilder's authentication error is known by its status code. */
function ofBotbuilder(message: string, statusCode: number): Error {
  return Object.assign(new Error(message), { statusCode });
}

function throwing(error: Error): () => void {
  return () => {
    throw error;
  };
}

describe('the door', () => {
  it.each([
    ['botbuilder’s own refusal', ofBotbuilder('no', 401), 401],
    [
      'a signature that does not fit',
      Object.assign(new Error('invalid signature'), { name: 'JsonWebTokenError' }),
      401,
    ],
    ['keys that botbuilder could not fetch', ofBotbuilder('Failed to load Keys', 500), 503],
    ['a network that fails', new TypeError('fetch failed'), 503],
  ])('answers %s with %s', async (_what, error, status) => {
    const { knock, logged } = doorway({ authentication: throwing(error) });
    expect((await knock('message')).status).toBe(status);
    expect(logged).toEqual(status === 503 ? ['activity.failed', 'activity.refused'] : ['activity.refused']);
  });

  it('says sorry to somebody who typed when the answer fails', async () => {
    const { knock, said } = doorway({ handle: throwing(new Error('broken')) });
    expect(await knock('message')).toEqual({ status: 200, body: null });
    expect(said).toEqual([expect.stringContaining('Something went wrong on our side')]);
  });

  it('does not claim of a press that failed that nothing was changed', async () => {
    const { knock, said } = doorway({ handle: throwing(new Error('broken')) });
    const text = JSON.stringify(await knock('invoke'));
    expect(text).toContain('It is not certain whether this was saved');
    expect(text).not.toContain('nothing was changed');
    expect(said).toEqual([]);
  });
});

describe('the keys of the channel', () => {
  const hour = 3_600_000;

  it('go on counting while they cannot be asked for, and not for ever', async () => {
    let now = 0;
    let isDown = false;
    const isEndorsed = keySet(
      async () => {
        if (isDown) throw new Error('down');
        return new Set(['good']);
      },
      () => now,
    );
    expect(await isEndorsed('good')).toBe(true);
    isDown = true;
    now = 25 * hour;
    expect(await isEndorsed('good')).toBe(true);
    await expect(isEndorsed('other')).rejects.toThrow('down');
    now = 73 * hour;
    await expect(isEndorsed('good')).rejects.toThrow('down');
    isDown = false;
    now += hour;
    expect(await isEndorsed('good')).toBe(true);
  });

  it('are read again after a day: one that was taken back counts no more', async () => {
    let now = 0;
    let keys = new Set(['old']);
    const isEndorsed = keySet(
      async () => keys,
      () => now,
    );
    expect(await isEndorsed('old')).toBe(true);
    keys = new Set(['new']);
    now = 25 * hour;
    expect(await isEndorsed('old')).toBe(false);
    expect(await isEndorsed('new')).toBe(true);
  });

  it('are asked for again at once while there are none yet', async () => {
    let asked = 0;
    const isEndorsed = keySet(
      async () => {
        asked += 1;
        if (asked === 1) throw new Error('down');
        return new Set(['good']);
      },
      () => 0,
    );
    await expect(isEndorsed('good')).rejects.toThrow('down');
    expect(await isEndorsed('good')).toBe(true);
  });
});

describe('the web server', () => {
  it('calls a mistake of its own one, and logs it', async () => {
    const logged: LogEvent[] = [];
    const web = await startWeb({
      door: async () => {
        throw new Error('broken');
      },
      health: async () => ({
        up: true,
        lastTick: null,
        boards: 0,
        boardsWaitingForSetUp: 0,
        messages: { planned: 0, unknown: 0, sent: 0, failed: 0, superseded: 0 },
        oldestWaitSeconds: 0,
        addressesHeld: 0,
      }),
      isUp: () => true,
      metrics: async () => '',
      tab: null,
      watchToken: null,
      log: (event) => logged.push(event),
      host: '127.0.0.1',
      port: 0,
    });
    const answer = await fetch(`${web.url}/api/messages`, { method: 'POST', body: '{}' });
    expect([answer.status, await answer.json()]).toEqual([500, { error: { code: 'ServerError' } }]);
    expect(logged).toEqual(['request.failed']);
    await web.close();
  });
});
