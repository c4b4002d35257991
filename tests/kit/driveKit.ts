/** Sends bytes to a workplace's drive, which the plain kit cannot: it speaks JSON alone. */
import { type Json, type PersonName, type Read, SETUP_SCOPES, type TestWorkplace } from './workplace.ts';

interface Sent {
  readonly content: Uint8Array | string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly scopes?: readonly string[];
}

/** `PUT` of a file's bytes through Graph, as a person. */
export async function putAs(at: TestWorkplace, name: PersonName, path: string, sent: Sent): Promise<Read> {
  const authorization = `Bearer ${await at.tokenFor(name, sent.scopes)}`;
  return putBytes(`${at.url}/v1.0${path}`, { ...sent, headers: { authorization, ...sent.headers } });
}

/** `PUT` of bytes to an address that needs no token. */
export async function putBytes(url: string, sent: Sent): Promise<Read> {
  const body = typeof sent.content === 'string' ? sent.content : new Blob([new Uint8Array(sent.content)]);
  const headers = { 'content-type': 'application/octet-stream', 'x-workplace-links': 'local', ...sent.headers };
  const answer = await fetch(url, { method: 'PUT', headers, body });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: text === '' ? {} : (JSON.parse(text) as Json) };
}

/** The id of the site's drive. */
export async function driveOf(at: TestWorkplace): Promise<string> {
  return String((await at.graph('owner')(`/sites/${at.siteId}/drive`)).body.id);
}

/** Makes a library beside the site's own, and gives its list's id. */
export async function makeLibrary(at: TestWorkplace, displayName: string): Promise<string> {
  const made = await at.graph('owner', SETUP_SCOPES)(`/sites/${at.siteId}/lists`, {
    method: 'POST',
    body: { displayName, list: { template: 'documentLibrary' } },
  });
  if (made.status !== 201) throw new Error(`the library was not made: ${JSON.stringify(made.body)}`);
  return String(made.body.id);
}

/** Gives a library permissions of its own: one group for each level, with these people in it. */
export async function restrictLibrary(
  at: TestWorkplace,
  grants: readonly { readonly level: string; readonly login: string }[],
  title = 'Documents',
): Promise<void> {
  const rest = at.rest('owner');
  const post = (path: string, body?: unknown) =>
    rest(path, { method: 'POST', ...(body === undefined ? {} : { body }) });
  const list = `web/lists/getbytitle('${title}')`;
  await post(`${list}/breakroleinheritance(copyRoleAssignments=false,clearSubscopes=true)`);
  for (const { level, login } of grants) {
    const role = (await rest(`web/roledefinitions/getbyname('${level}')`)).body.Id;
    const group = (await post('web/sitegroups', { Title: `Library: ${level}` })).body.Id;
    await post(`web/sitegroups(${group})/users`, { LoginName: `i:0#.f|membership|${login}` });
    const given = await post(`${list}/roleassignments/addroleassignment(principalid=${group},roledefid=${role})`);
    if (given.status !== 200) throw new Error(`the library was not shared: ${JSON.stringify(given.body)}`);
  }
}
