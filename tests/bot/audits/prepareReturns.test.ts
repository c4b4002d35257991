import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { keyOf } from '../../../src/base/id.ts';
import { listStore } from '../../../src/graph/lists/listStore.ts';
import { auditCases } from '../../../src/lists/auditCases.ts';
import { type BotWorld, botWorld } from '../kit/botWorld.ts';
import { directory } from '../kit/tenant.ts';
import {
  addStray,
  countsOf,
  editReturn,
  moveTo,
  openAudit,
  references,
  returnsIn,
  scopedAudit,
  wholeReturn,
  withAgencyLists,
} from './openAudit.ts';

const both = [...references].sort();
const referencesOf = async (world: BotWorld, agency: 'police' | 'housing' | 'hospital') =>
  (await returnsIn(world, agency)).map((row) => row.reference).sort();

describe('the rows of the case returns', () => {
  let world: BotWorld;
  beforeEach(async () => {
    world = await botWorld();
  });
  afterEach(() => world.close());

  it('are made in one run when the returns open, one for each agency and case, not started, and counted', async () => {
    await openAudit(world);
    await world.bot().tick();
    for (const agency of ['police', 'housing'] as const) {
      expect(await referencesOf(world, agency)).toEqual(both);
      expect(await countsOf(world, agency)).toEqual({ due: 2, returned: 0 });
    }
    expect((await returnsIn(world, 'police')).map((row) => [row.state, row.createdBy.kind, row.agency.key])).toEqual([
      ['Not started', 'app', 'police'],
      ['Not started', 'app', 'police'],
    ]);
    expect(await referencesOf(world, 'hospital')).toEqual([]);
  });

  it('are not made one step earlier', async () => {
    await withAgencyLists(world);
    await scopedAudit(world);
    await moveTo(world, 'cases selected');
    await world.bot().tick();
    expect(await referencesOf(world, 'police')).toEqual([]);
    expect(await countsOf(world, 'police')).toEqual({ due: 0, returned: 0 });
  });

  it('stay one each and as the agency left them, over further runs, a restart and a second bot', async () => {
    await openAudit(world);
    await world.bot().tick();
    await editReturn(
      world,
      'police',
      { agency: 'police', reference: references[0] },
      {
        state: 'Draft',
        strengths: 'Plans are shared.',
      },
    );
    await world.bot().tick();
    await world.restart();
    await Promise.all([world.bot().tick(), (await world.besides()).tick()]);
    const rows = await returnsIn(world, 'police');
    expect(rows.map((row) => row.reference).sort()).toEqual(both);
    expect(rows.find((row) => row.reference === references[0])).toMatchObject({
      state: 'Draft',
      strengths: 'Plans are shared.',
      changedBy: { kind: 'person' },
    });
  });

  it('are completed by the next run when the one before was cut short', async () => {
    await openAudit(world);
    const refused = { app: directory.app.id, method: 'POST', path: 'Case%20returns%20-%20Housing/items' };
    await world.graphFaults([{ ...refused, answer: { status: 503 }, times: 1000 }]);
    await world.bot().tick();
    expect(await referencesOf(world, 'housing')).toEqual([]);
    await fetch(`${world.workplace.url}/workplace/faults`, { method: 'DELETE' });
    await world.restart();
    await world.bot().tick();
    expect(await referencesOf(world, 'police')).toEqual(both);
    expect(await referencesOf(world, 'housing')).toEqual(both);
  });

  it('wait for an agency whose list is not there yet, and come when it is', async () => {
    await scopedAudit(world);
    await moveTo(world, 'returns open');
    await world.bot().tick();
    expect(await countsOf(world, 'police')).toEqual({ due: 0, returned: 0 });
    await withAgencyLists(world);
    await world.bot().tick();
    expect(await referencesOf(world, 'police')).toEqual(both);
    expect(await countsOf(world, 'police')).toEqual({ due: 2, returned: 0 });
  });

  it('follow a case that takes the place of another', async () => {
    await openAudit(world);
    await world.bot().tick();
    const cases = listStore(world.siteAs('member'), auditCases);
    const old = await cases.get(keyOf(`neglect.${references[0].toLowerCase()}`));
    if (old === null) throw new Error('the case is in the list');
    await cases.add(keyOf('neglect.neg-p3w6'), { ...old, reference: 'NEG-P3W6', drawn: 3, replaces: old.reference });
    await cases.change(old, { state: 'Replaced', replacedBecause: 'The family has moved away.' });
    await world.bot().tick();
    expect(await referencesOf(world, 'police')).toEqual([...both, 'NEG-P3W6'].sort());
    expect(await countsOf(world, 'police')).toEqual({ due: 2, returned: 0 });
  });

  it('are marked where their case was replaced, so that the agency stops; one that was sent stays as it was', async () => {
    await openAudit(world);
    await world.bot().tick();
    const [first, second] = references;
    await editReturn(world, 'police', { agency: 'police', reference: first }, { state: 'Draft', strengths: 'Shared.' });
    await editReturn(world, 'housing', { agency: 'housing', reference: first }, { state: 'Submitted' });
    const cases = listStore(world.siteAs('member'), auditCases);
    const old = await cases.get(keyOf(`neglect.${first.toLowerCase()}`));
    if (old === null) throw new Error('the case is in the list');
    await cases.change(old, { state: 'Replaced', replacedBecause: 'The family has moved away.' });
    await world.bot().tick();
    const states = async (agency: 'police' | 'housing') =>
      Object.fromEntries((await returnsIn(world, agency)).map((row) => [row.reference, row.state]));
    expect(await states('police')).toEqual({ [first]: 'Replaced', [second]: 'Not started' });
    expect((await returnsIn(world, 'police')).find((row) => row.reference === first)?.strengths).toBe('Shared.');
    expect(await states('housing')).toEqual({ [first]: 'Submitted', [second]: 'Not started' });
    const before = (await returnsIn(world, 'police')).map((row) => row.etag);
    await world.bot().tick();
    expect((await returnsIn(world, 'police')).map((row) => row.etag)).toEqual(before);
  });

  it('are counted as they come: sent and not involved are, drafts are not', async () => {
    await openAudit(world);
    await world.bot().tick();
    const [first, second] = references;
    await editReturn(world, 'police', { agency: 'police', reference: first }, wholeReturn);
    await editReturn(world, 'housing', { agency: 'housing', reference: first }, { state: 'Draft' });
    await world.bot().tick();
    expect(await countsOf(world, 'police')).toEqual({ due: 2, returned: 1 });
    expect(await countsOf(world, 'housing')).toEqual({ due: 2, returned: 0 });
    await editReturn(
      world,
      'police',
      { agency: 'police', reference: second },
      { state: 'Not involved', notInvolvedBecause: 'No record of the family.' },
    );
    await world.bot().tick();
    expect(await countsOf(world, 'police')).toEqual({ due: 2, returned: 2 });
  });

  it('count for nothing in the list of another agency: told to the QA manager without what was typed', async () => {
    await openAudit(world);
    await world.bot().tick();
    await addStray(world, 'police', { named: 'housing', reference: references[0] });
    await addStray(world, 'police', { named: 'police', reference: 'Jane Sample' });
    await world.bot().tick();
    expect(await countsOf(world, 'housing')).toEqual({ due: 2, returned: 0 });
    const said = (await world.desk('qaManager').messages('chat')).map((one) => JSON.stringify(one.cards));
    const told = said.filter((one) => one.includes('Irregular rows'));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('Case returns - Police');
    expect(told[0]).not.toContain('Jane');
  });
});
