/** What no document says stands in the list of what to try in a tenant, each with the step that shows it. */
import { describe, expect, it } from '@jest/globals';
import { documentedCalls } from '../../manifest/calls/all.ts';
import { permissions } from '../../manifest/entra/permissions.ts';
import { textOf } from '../kit/repository.ts';
import { rowsUnder } from './guideText.ts';

const guide = textOf('manifest/guide/without-a-tenant.md');
const steps = rowsUnder(guide, 'The hour');
const ofPermissions = rowsUnder(guide, 'Permissions of which a part is not documented');
const ofCalls = rowsUnder(guide, 'Calls that go beyond the pages, or that our copy does not answer');
const plain = (cell: string | undefined): string => (cell ?? '').replaceAll('`', '').replaceAll('\\|', '|');

describe('the list of what only a tenant can show', () => {
  it('has steps in their order, each with what is not known, what to do, what is fine, and what else', () => {
    expect(steps.map(([id]) => id)).toEqual(steps.map((_step, at) => `T${at + 1}`));
    expect(steps.filter((cells) => cells.length !== 6 || cells.includes(''))).toEqual([]);
  });

  it('has every permission of which a part is unverified, and no other', () => {
    const unverified = permissions.filter((one) => one.unverified !== undefined).map((one) => one.name);
    expect(ofPermissions.map(([name]) => plain(name)).sort()).toEqual([...unverified].sort());
  });

  it('has every call that is not wholly documented or that the local copy lacks, and no other', () => {
    const open = documentedCalls
      .filter((call) => call.verified !== 'yes' || call.isNotCopied === true)
      .map((call) => `${call.method} ${call.path}`);
    expect(ofCalls.map(([call]) => plain(call)).sort()).toEqual([...open].sort());
  });

  it('leads from each of them to steps that are there', () => {
    const there = new Set(steps.map(([id]) => id));
    for (const [what, ids = ''] of [...ofPermissions, ...ofCalls]) {
      expect({ what, missing: ids.split(', ').filter((id) => !there.has(id)) }).toEqual({ what, missing: [] });
    }
  });
});
