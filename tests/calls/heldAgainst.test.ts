/** What is told of a call that Microsoft's pages do not know, also of one that was left in a folder by another process. */
import { describe, expect, it } from '@jest/globals';
import { callObserver, type SeenCall } from '../../src/workplace/server/control/observedCalls.ts';
import { watchCalls, watchCallsInFolder } from '../kit/calls.ts';

const seen: SeenCall = {
  method: 'GET',
  path: '/v1.0/sites/host,site,web/lists/Agencies/columns',
  query: new URLSearchParams({ $select: 'id,name' }),
  header: (name) => (name === 'sdkversion' ? 'graph-js/3.0.7' : undefined),
  body: undefined,
  status: 200,
  answer: { value: [{ id: '1', name: 'Key' }] },
  inBatch: false,
  wantsLocalLinks: false,
};

function toldOf(changed: Partial<SeenCall>): readonly string[] {
  const watch = watchCalls();
  callObserver(watch.see).see({ ...seen, ...changed });
  return watch.faults();
}

const columns = 'GET /sites/{}/lists/{}/columns (graph): ';

describe('a call held against the catalogue', () => {
  it('is let pass as documented', () => {
    expect(toldOf({})).toEqual([]);
  });

  it.each<[string, Partial<SeenCall>, string]>([
    ['an unknown address', { path: '/v1.0/me/drive' }, 'GET /me/drive (graph) is in no entry of manifest/calls'],
    ['an unknown method', { method: 'DELETE' }, `DELETE ${columns.slice(4, -2)} is in no entry of manifest/calls`],
    [
      'an unknown option',
      { query: new URLSearchParams({ $top: '1' }) },
      `${columns}the query option '$top' is not documented`,
    ],
    [
      'a member nobody knows',
      { query: new URLSearchParams({ $select: 'colour' }) },
      `${columns}'colour' in $select is no documented member`,
    ],
    ['a body', { body: { colour: 'red' } }, `${columns}the member 'colour' of the request is not documented`],
    [
      'another answer',
      { answer: { value: [{ colour: 'red' }] } },
      `${columns}the member 'value[].colour' of the response is not documented`,
    ],
    ['another success', { status: 202 }, `${columns}it is answered 202, and 200 is documented`],
    ['what is not copied here', { status: 501, answer: undefined }, `${columns}the local workplace does not offer it`],
  ])('is told for %s', (_what, changed, sentence) => {
    expect(toldOf(changed)).toEqual([sentence]);
  });

  it('is nobody’s business where a test or the shell asks', () => {
    expect(toldOf({ path: '/v1.0/me/drive', wantsLocalLinks: true })).toEqual([]);
    expect(toldOf({ path: '/v1.0/me/drive', header: () => 'node' })).toEqual([]);
  });

  it('is told of a workplace that left its calls in a folder', () => {
    const watch = watchCallsInFolder();
    const observer = callObserver(undefined, process.env.WORKPLACE_CALLS);
    observer.see({ ...seen, path: '/v1.0/me/drive' });
    observer.close();
    expect(() => watch.hold()).toThrow('GET /me/drive (graph) is in no entry of manifest/calls');
    expect(process.env.WORKPLACE_CALLS).toBeUndefined();
  });
});
