/** What the catalogue of calls says of itself: sources, files, and that nothing is called wholly verified that is not. */
import { describe, expect, it } from '@jest/globals';
import { documentedCalls } from '../../manifest/calls/all.ts';
import type { DocumentedCall } from '../../manifest/calls/entry.ts';
import { callsGuide } from '../../manifest/calls/guide.ts';
import { resources } from '../../manifest/calls/shapes/shape.ts';
import { textOf, trackedFiles } from '../kit/repository.ts';

const named = documentedCalls.map((entry): readonly [string, DocumentedCall] => [
  `${entry.method} ${entry.path}`,
  entry,
]);

/** Where calls are made: through our clients for Graph and SharePoint, or through botbuilder's for the connector. */
const callsSomething =
  /\b(?:api|graph|sharePoint|world\.graph|site\.api)\.call\(|\b(?:Graph|SharePoint)Call = \{|client\.(?:conversations|teams)\.|path: `[^`]*\/items/;

/** The clients themselves: they carry calls that others make. */
const carriers = [
  'src/graph/http/graphApi.ts',
  'src/graph/sharepoint/sharePointApi.ts',
  'src/graph/sharepoint/inspectPermissions.ts',
  'src/graph/doctor/askOnce.ts',
];

describe('the catalogue of calls', () => {
  it('has each call once', () => {
    expect(new Set(named.map(([name]) => name)).size).toBe(named.length);
  });

  it.each(named)('says where %s is documented, or that it is not', (_name, entry) => {
    const isSourced = entry.page !== null && entry.page.title !== '' && entry.page.found !== '';
    expect(entry.verified === 'unverified').toBe(!isSourced);
    if ((entry.beyond ?? []).length > 0) expect(entry.verified).not.toBe('yes');
    expect(entry.remark).toMatch(/[.!]["”]?$/);
  });

  it.each(named)('knows the bodies of %s', (_name, { request, response }) => {
    for (const shape of [request, response]) {
      const resource = typeof shape === 'string' ? shape : shape.collectionOf;
      expect([resource, resource === 'open' || resource in resources]).toEqual([resource, true]);
    }
  });

  it('names a known resource wherever a member holds one', () => {
    const kinds = Object.values(resources).flatMap(({ members }) => Object.values(members));
    const unknown = kinds.filter((kind) => kind !== 'value' && kind !== 'open' && !(kind in resources));
    expect(unknown).toEqual([]);
  });

  it('names every file of the product that calls Microsoft, and none that does not', () => {
    const from = new Set(documentedCalls.flatMap((entry) => entry.from));
    const calling = trackedFiles('src/graph', 'src/tab', 'bot', 'manifest')
      .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('manifest/calls/') && !carriers.includes(file))
      .filter((file) => callsSomething.test(textOf(file)));
    expect(calling.filter((file) => !from.has(file))).toEqual([]);
    // These leave the call to a library, or fetch an address that they were given.
    const otherwise = ['bot/graphToken.ts', 'bot/teams/adapter.ts', 'bot/teams/channelToken.ts', 'manifest/board.ts'];
    expect([...from].filter((file) => !calling.includes(file) && !otherwise.includes(file))).toEqual([]);
  });

  it('is right that the product names no list of SharePoint by its title, which tests do', () => {
    const naming = trackedFiles('src/graph', 'src/tab', 'bot', 'manifest')
      .filter((file) => /\.tsx?$/.test(file))
      .filter((file) => /getbytitle/i.test(textOf(file)));
    expect(naming).toEqual([]);
  });

  it('is what the guide shows', () => {
    expect(textOf('manifest/guide/calls.md')).toBe(callsGuide(documentedCalls));
  });
});
