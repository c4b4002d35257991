/** A board with rows in every list, written by the app and by people, so that nothing can be lost without being noticed. */

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { keyOf } from '../../src/base/id.ts';
import { startingTools } from '../../src/core/audit/tool/library/startingTools.ts';
import { addMany } from '../../src/graph/lists/addMany.ts';
import { listStore } from '../../src/graph/lists/listStore.ts';
import { provisionAgencies } from '../../src/graph/provision/agencyLists.ts';
import { loadSample } from '../../src/graph/provision/loadSample.ts';
import { parseSample } from '../../src/graph/provision/sampleBoard.ts';
import { agencies } from '../../src/lists/agencies.ts';
import { agencyListsOf } from '../../src/lists/agencyLists.ts';
import { allLists } from '../../src/lists/all.ts';
import { decisions } from '../../src/lists/decisions.ts';
import { type AnyList, physicalColumns } from '../../src/lists/definition/defineList.ts';
import { mouSignatures } from '../../src/lists/mouSignatures.ts';
import { mouVersions } from '../../src/lists/mouVersions.ts';
import { anyValues } from './anyRow.ts';
import { police as aPoliceAgency, policeRepresentative } from './boardRows.ts';
import { sharePointAs, siteAs, siteAsApp } from './boardSite.ts';
import { aVersion, signedInOrder } from './mouRows.ts';
import { SETUP_SCOPES, type TestWorkplace } from './workplace.ts';

const sample = parseSample(
  JSON.parse(readFileSync(new URL('../../manifest/samples/brighton-hove-2015-16.json', import.meta.url), 'utf8')),
);

/** The decision that the chair takes on this board, as a person. */
export const chairsDecision = keyOf<'decisions'>('by-the-chair');

const quietly = () => undefined;

/** Lists whose rows must hang together; they have the sample's and those made here. */
const ordered: ReadonlySet<string> = new Set(['boardSettings', 'agencies', 'mouSignatures', 'mouVersions']);

function hasUniqueValues(list: AnyList): boolean {
  return physicalColumns(list).some((column) => column.unique && column.name !== 'Key');
}

function someRows(list: AnyList, seed: number) {
  const values = fc.sample(anyValues(list), { numRuns: 3, seed });
  return values.map((one, at) => ({ key: `made-up-${at}`, values: one }));
}

/** Fills a board that was just made. @returns the agencies that take part */
export async function fillBoard(at: TestWorkplace): Promise<void> {
  const app = siteAsApp(at);
  const owner = siteAs(at, 'owner', SETUP_SCOPES);
  const options = { identityOf: () => null, channelId: null, tools: startingTools };
  await loadSample(owner, sample, options, (line) => mustBeWhole(line.list, line.failed.length));
  // Two agencies are as good as twelve: each has lists and a group to be made.
  const { rows } = await listStore(owner, agencies).all();
  for (const row of rows.slice(2)) await listStore(owner, agencies).change(row, { active: false });
  await provisionAgencies(owner, sharePointAs(at, 'owner'), { list: quietly, permission: quietly });
  const ofAgencies = (await listStore(app, agencies).all({ active: true })).rows.flatMap((agency) =>
    agencyListsOf(agency).map(({ list }) => list),
  );
  for (const [number, list] of [...allLists, ...ofAgencies].entries()) {
    if (ordered.has(list.name)) continue;
    const { failed } = await addMany<string, object>(app, list, someRows(list, number));
    // Made-up values may meet in a column in which none may be there twice.
    if (!hasUniqueValues(list)) mustBeWhole(list.displayName, failed.length);
  }
  await sign(at);
  await decide(at);
}

async function sign(at: TestWorkplace): Promise<void> {
  const version = aVersion(7);
  await listStore(siteAs(at, 'qaManager'), mouVersions).add(version.key, version);
  const signing = { agency: aPoliceAgency, signatory: policeRepresentative, version };
  for (const one of await signedInOrder([signing, { ...signing, claim: 'police/mou-7/2016' }])) {
    await listStore(siteAsApp(at), mouSignatures).add(one.key, one);
  }
}

async function decide(at: TestWorkplace): Promise<void> {
  const [values] = fc.sample(anyValues(decisions), { numRuns: 1, seed: 1 });
  await addMany<string, object>(siteAs(at, 'chair'), decisions, [{ key: chairsDecision, values: values ?? {} }]);
}

function mustBeWhole(list: string, failed: number): void {
  if (failed > 0) throw new Error(`${failed} rows of ${list} were refused`);
}
