import { describe, expect, it } from '@jest/globals';
import { Fault } from '../../src/base/fault.ts';
import { rerouteToWorkplace } from '../../src/graph/http/reroute.ts';
import { refused, scriptedGraph } from '../kit/scriptedGraph.ts';

describe('a call to Graph', () => {
  it('goes to the production address with the token of the person', async () => {
    const graph = scriptedGraph([{ status: 200, body: { id: 'x' } }]);
    const answer = await graph.api.call({
      method: 'GET',
      path: '/sites/host,site,web/lists?$select=id',
      headers: { Prefer: 'x' },
    });
    expect(answer).toEqual({ id: 'x' });
    const [request] = graph.seen;
    expect(request?.url).toBe('https://graph.microsoft.com/v1.0/sites/host,site,web/lists?$select=id');
    expect(request?.headers.get('authorization')).toBe('Bearer a-token');
    expect(request?.headers.get('prefer')).toBe('x');
  });

  it.each(['POST', 'PATCH', 'DELETE'] as const)('sends %s with its body', async (method) => {
    const graph = scriptedGraph([{ status: 200, body: {} }]);
    await graph.api.call({ method, path: '/x', ...(method === 'DELETE' ? {} : { body: { fields: { Title: 'é' } } }) });
    expect(graph.seen[0]).toMatchObject({ method, body: method === 'DELETE' ? null : { fields: { Title: 'é' } } });
  });

  it('follows an absolute link as it was given', async () => {
    const link =
      'https://graph.microsoft.com/v1.0/sites/a/lists/b/items?$expand=fields($select=Title,Key)&$skiptoken=UGFnZWQ9VFJVRSZwX0lEPTU%3D';
    const graph = scriptedGraph([{ status: 200, body: {} }]);
    await graph.api.call({ method: 'GET', path: link });
    expect(decodeURIComponent(graph.seen[0]?.url ?? '')).toBe(decodeURIComponent(link));
  });

  it('gives null for an empty answer', async () => {
    await expect(scriptedGraph([{ status: 204 }]).api.call({ method: 'DELETE', path: '/x' })).resolves.toBeNull();
  });

  it('asks for the token once, however often it tries', async () => {
    let asked = 0;
    const getToken = () => {
      asked += 1;
      return Promise.resolve(`token-${asked}`);
    };
    const graph = scriptedGraph([refused(429, 'x', { 'retry-after': '1' }), { status: 200, body: {} }], { getToken });
    await graph.api.call({ method: 'GET', path: '/x' });
    expect([asked, graph.seen.map((one) => one.headers.get('authorization'))]).toEqual([
      1,
      ['Bearer token-1', 'Bearer token-1'],
    ]);
  });

  it('says that nobody is signed in when there is no token, and sends nothing', async () => {
    const graph = scriptedGraph([], { getToken: () => Promise.reject(new Fault('unauthenticated')) });
    await expect(graph.api.call({ method: 'GET', path: '/x', subject: { list: 'agencies' } })).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    expect(graph.seen).toEqual([]);
  });

  it.each([
    [400, 'invalidRequest', 'rejected', 'never'],
    [401, 'InvalidAuthenticationToken', 'unauthenticated', 'signInOnce'],
    [403, 'accessDenied', 'forbidden', 'never'],
    [404, 'itemNotFound', 'notFound', 'never'],
    [409, 'nameAlreadyExists', 'rejected', 'never'],
    [410, 'resyncRequired', 'notFound', 'never'],
    [412, 'resourceModified', 'conflict', 'readAgain'],
    [413, 'tooLarge', 'rejected', 'never'],
    [423, 'resourceLocked', 'rejected', 'never'],
    [424, 'FailedDependency', 'rejected', 'never'],
    [500, 'generalException', 'unavailable', 'later'],
    [501, 'notSupported', 'rejected', 'never'],
  ])('answered %i %s is the fault %s: again %s', async (status, serviceCode, code, retry) => {
    const graph = scriptedGraph([refused(status, serviceCode)]);
    await expect(
      graph.api.call({ method: 'GET', path: '/x', subject: { list: 'agencies', item: '7' } }),
    ).rejects.toMatchObject({
      code,
      retry,
      subject: { list: 'agencies', item: '7', status, serviceCode, requestId: 'request-7' },
    });
  });

  it('does not stumble over an answer that is no JSON', async () => {
    const html = { status: 502, body: '<html>Bad gateway</html>' };
    await expect(scriptedGraph([html]).api.call({ method: 'POST', path: '/x' })).rejects.toMatchObject({
      code: 'unavailable',
      subject: { status: 502 },
    });
  });

  it('never puts what was sent or answered into its fault', async () => {
    const graph = scriptedGraph([
      { status: 400, body: { error: { code: 'invalidRequest', message: 'Value "Ms Example" is wrong' } } },
    ]);
    const fault = await graph.api
      .call({ method: 'POST', path: '/x', body: { name: 'Ms Example' } })
      .catch((thrown: unknown) => thrown);
    expect(fault).toBeInstanceOf(Fault);
    expect(String(fault)).not.toContain('Example');
  });
});

describe('the way to a workplace on this machine', () => {
  const reached = async (address: string) => {
    const urls: string[] = [];
    const send = rerouteToWorkplace((url) => {
      urls.push(url);
      return Promise.resolve(new Response());
    }, 'http://127.0.0.1:5170');
    await send(address, {});
    return urls[0];
  };

  it.each([
    ['https://graph.microsoft.com/v1.0/me?$select=id', 'http://127.0.0.1:5170/v1.0/me?$select=id'],
    ['https://council.sharepoint.com/sites/board/_api/web', 'http://127.0.0.1:5170/sites/board/_api/web'],
    ['https://graph.microsoft.com.example.org/v1.0/me', 'https://graph.microsoft.com.example.org/v1.0/me'],
    ['https://login.microsoftonline.com/x', 'https://login.microsoftonline.com/x'],
  ])('%s goes to %s', async (address, target) => {
    expect(await reached(address)).toBe(target);
  });

  it.each(['https://example.org', 'http://10.0.0.1:5170', 'http://127.0.0.1.example.org'])(
    'is refused to %s',
    (address) => {
      expect(() => rerouteToWorkplace(fetch, address)).toThrow(TypeError);
    },
  );
});
