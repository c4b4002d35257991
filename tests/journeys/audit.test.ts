/**
 * The whole way of a real audit of the sample, 'Substance Misuse (Neglect)' in Q2, with three agencies and six cases: what
 * people do at the screen is done in a browser, the repetitive rest by the same rules through Graph as that person. Then the
 * same is audited again, and the verdict says what became of it. In between people try what they may not do.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { roundsOnlyWhenAsked } from '../../src/workplace/launch/year/days.ts';
import { first, lead, pathOf } from './auditKit.ts';
import * as again from './auditKitAgain.ts';
import * as agencies from './auditKitAgencies.ts';
import * as results from './auditKitResults.ts';
import * as returns from './auditKitReturns.ts';
import * as terms from './auditKitTerms.ts';
import { startWorld, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await startWorld(true, roundsOnlyWhenAsked);
}, 180_000);

afterAll(() => world.stop());

/** In this order: each step begins where the one before it ended. */
const way = [
  agencies.signsMemorandum,
  terms.writesTerms,
  terms.signsOffMethod,
  terms.agreesTerms,
  agencies.asksAgencies,
  agencies.agenciesJoin,
  agencies.chairDecides,
  agencies.confirmsAgencies,
  agencies.selectsCases,
  agencies.choosesTool,
  agencies.opensReturns,
  returns.fillsInReturn,
  returns.tellsSubGroup,
  returns.seesNoOthers,
  returns.looksInThemes,
  returns.othersSend,
  results.looksAtReturns,
  results.moderates,
  results.finds,
  results.reports,
  results.acts,
  results.learns,
  again.beginsAgain,
  again.returnsAgain,
  again.showsDifference,
];

describe('a real audit of the sample', () => {
  it('goes the whole way with three agencies and six cases, is done again, and shows that it improved', async () => {
    for (const step of way) await step(world);
    const { reached, overrides } = await pathOf(world, lead, first);
    expect({ reached, overrides: overrides.map(({ what }) => what) }).toEqual({
      reached: 'closed',
      overrides: ['Days of staff time are asked and confirmed'],
    });
  }, 400_000);
});
