import { describe, expect, it } from '@jest/globals';
import { Fault, faultCodes } from '../../src/base/fault.ts';
import { lscb2015 } from '../../src/core/words/terms.ts';
import { allLists } from '../../src/lists/all.ts';
import { physicalColumns } from '../../src/lists/definition/defineList.ts';
import { signInFaultOf } from '../../src/tab/app/session/signInFault.ts';
import { TookTooLong, waitAtMost } from '../../src/tab/app/waitAtMost.ts';
import { sayListLine } from '../../src/tab/board/making/telling.ts';
import { sayFault } from '../../src/tab/board/sayFault.ts';
import { needsPerson, sayDifferences, sayFindings } from '../../src/tab/features/setup/saySetup.ts';

const found = allLists.map((list) => ({ list, state: 'as defined' as const, listId: list.name }));
const missing = allLists.map((list) => ({ list, state: 'missing' as const }));

describe('faults on a screen', () => {
  it.each([...faultCodes])('have a title and a sentence: %s', (code) => {
    const said = sayFault(new Fault(code, { list: 'programmeItems', requestId: 'req-1' }), lscb2015);
    expect(said.title).not.toBe('');
    expect(said.sentence).toMatch(/\.$/);
    expect(said.detail).toContain('req-1');
  });

  it('name the list as people know it', () => {
    expect(sayFault(new Fault('forbidden', { list: 'programmeItems' }), lscb2015).sentence).toContain(
      'Programme items',
    );
  });

  it('offer to sign in again only where that helps', () => {
    expect(sayFault(new Fault('unauthenticated'), lscb2015).way).toBe('signIn');
    expect(sayFault(new Fault('forbidden'), lscb2015).way).toBeNull();
    expect(sayFault(new Error('broken'), lscb2015).way).toBe('again');
  });
});

describe('why nobody is signed in', () => {
  const thrown = (name: string, errorCode: string, message = '') =>
    Object.assign(new Error(message), { name, errorCode });

  it.each([
    ['interaction', thrown('InteractionRequiredAuthError', 'consent_required')],
    ['interaction', thrown('InteractionRequiredAuthError', 'something_new')],
    ['closed', thrown('ClientAuthError', 'user_canceled')],
    ['noNetwork', thrown('ClientAuthError', 'no_network_connectivity')],
    ['noBridge', thrown('ClientAuthError', 'nested_app_auth_bridge_disabled')],
    ['refused', thrown('ServerError', 'access_denied', 'AADSTS65004: the person declined')],
    ['unknown', thrown('ServerError', 'server_broken')],
    ['unknown', 'not even an error'],
  ])('is recognised: %s', (problem, what) => {
    expect(signInFaultOf(what).problem).toBe(problem);
  });

  it('is Teams’ silence when nobody answered in time', async () => {
    const never = new Promise<never>(() => undefined);
    const late = await waitAtMost(0.01, 'token', never).catch((fault: unknown) => fault);
    expect(late).toBeInstanceOf(TookTooLong);
    expect(signInFaultOf(late).problem).toBe('silent');
  });

  it('gives support the code of Entra', () => {
    expect(signInFaultOf(thrown('ServerError', 'invalid_grant', 'AADSTS50105: not assigned')).detail).toBe(
      'AADSTS50105',
    );
  });
});

describe('the state of a site', () => {
  it('is one sentence', () => {
    expect(sayFindings(found)).toBe(`All ${allLists.length} lists are there and as they should be.`);
    expect(sayFindings(missing)).toBe(`None of the ${allLists.length} lists is there yet.`);
    expect(sayFindings([...missing.slice(0, 1), ...found.slice(1)])).toBe(`1 of ${allLists.length} lists is missing.`);
  });

  it('names each column that differs, and whether a person must decide', () => {
    const [list] = allLists;
    const [column] = physicalColumns(list);
    if (column === undefined) throw new TypeError('every list has a key column');
    const differs = [
      { list, state: 'differs' as const, listId: 'x', differences: [{ kind: 'another type' as const, column }] },
    ];
    expect(sayDifferences(differs)).toEqual([`${list.displayName}, column Key: another type`]);
    expect(needsPerson(differs)).toBe(true);
    expect(needsPerson(missing)).toBe(false);
  });

  it('tells what was done and keeps quiet about what was left alone', () => {
    expect(sayListLine({ list: 'Agencies', did: 'created' })).toBe('List “Agencies”: created.');
    expect(sayListLine({ list: 'Agencies', did: 'left as it is' })).toBeNull();
  });
});
