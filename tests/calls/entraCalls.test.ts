/**
 * The calls of Entra that an administrator's command makes. The local workplace knows none of them: they go through the
 * product's own client for Graph to answers in the form of the pages' examples, and are held against the catalogue.
 */
import { describe, expect, it } from '@jest/globals';
import { documentedCalls } from '../../manifest/calls/all.ts';
import { entraCalls } from '../../manifest/calls/entries/entra.ts';
import { type BotGrant, grantBot } from '../../manifest/entra/grantBot.ts';
import { graphApi, type Send } from '../../src/graph/http/graphApi.ts';
import { callObserver } from '../../src/workplace/server/control/observedCalls.ts';
import { watchCalls } from '../kit/calls.ts';

const granted: BotGrant = {
  appId: '11111111-0000-4000-8000-00000000000a',
  roles: ['Mail.Send'],
  trusted: { identityAppId: '11111111-0000-4000-8000-00000000000b', tenantId: '11111111-0000-4000-8000-00000000000c' },
  isMeant: true,
};

/** As in the examples of the pages, with the members that the command reads. */
const answers: readonly (readonly [RegExp, unknown])[] = [
  [/^\/v1\.0\/servicePrincipals\(/, { id: 'principal', appRoles: [{ id: 'role', value: 'Mail.Send' }] }],
  [/appRoleAssignments$/, { value: [] }],
  [/federatedIdentityCredentials$/, { value: [] }],
];

/** Answers, and tells the watch of each call as the workplace would. */
function answering(see: ReturnType<typeof watchCalls>['see']): Send {
  const observer = callObserver(see);
  return (address, init) => {
    const { pathname, searchParams } = new URL(address);
    const headers = new Headers(init.headers);
    const method = init.method ?? 'GET';
    const path = decodeURIComponent(pathname);
    const answer = method === 'POST' ? { id: 'new' } : answers.find(([way]) => way.test(path))?.[1];
    const status = method === 'POST' ? 201 : 200;
    observer.see({
      ...{ method, path, query: searchParams, status, answer, inBatch: false, wantsLocalLinks: false },
      header: (name) => headers.get(name) ?? undefined,
      body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
    });
    return Promise.resolve(Response.json(answer, { status }));
  };
}

describe('the calls of Entra', () => {
  it('are made as documented, each of them', async () => {
    const watch = watchCalls();
    const graph = graphApi({
      getToken: () => Promise.resolve('token'),
      send: answering(watch.see),
      patience: { wait: () => Promise.resolve(), random: () => 0, tries: 1, longestWaitSeconds: 1 },
    });
    const lines = await grantBot(graph, granted);
    expect(lines.map(({ did }) => did)).toEqual(['granted', 'granted']);
    expect(watch.faults()).toEqual([]);
    expect([...watch.entries()].sort()).toEqual(entraCalls.map(({ method, path }) => `${method} ${path}`).sort());
  });

  it('are the only ones that the workplace never sees', () => {
    expect(documentedCalls.filter(({ isNotCopied }) => isNotCopied === true)).toEqual(entraCalls);
  });
});
