/**
 * Each operation by which the product reaches Microsoft, once, on a local workplace: every call it makes is in the catalogue,
 * and every entry of the catalogue is a call it makes.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { documentedCalls } from '../../manifest/calls/all.ts';
import type { DocumentedCall } from '../../manifest/calls/entry.ts';
import { siteAs } from '../kit/boardSite.ts';
import { SETUP_SCOPES, type TestWorkplace, withWorkplace } from '../kit/workplace.ts';
import { callBot } from './botOperations.ts';
import { callDoctor, callFiles, callLists, callPeople, callPermissions, callRows, callSites } from './operations.ts';

/** Calls of Entra reach a workplace that knows none of it; `entraCalls.test.ts` holds what is sent there. */
const isAnswered = ({ from }: DocumentedCall): boolean => !from.includes('manifest/entra/grantBot.ts');

describe('the catalogue of calls', () => {
  let at: TestWorkplace;
  beforeAll(async () => {
    at = await withWorkplace();
  });
  afterAll(() => at.close());

  it('holds every call that the product makes, as documented, and none that nobody makes', async () => {
    const owner = siteAs(at, 'owner', SETUP_SCOPES);
    await callLists(at);
    await callSites(owner);
    await callRows(owner);
    await callPermissions(at);
    await callFiles(at, owner);
    await callDoctor(at);
    await callPeople(at);
    await callBot(at);
    expect(at.calls.faults()).toEqual([]);
    const documented = documentedCalls.filter(isAnswered).map(({ method, path }) => `${method} ${path}`);
    expect([...at.calls.entries()].sort()).toEqual([...documented].sort());
  });
});
