/**
 * The walk of the administrator's guide from an empty team to a working board. Whoever walks may look around at the places
 * that the guide shows pictures of: the test with axe, `npm run pictures:guide` with a camera.
 */
import { nameSubstituteAndSign, seenAsSigned } from '../signingSteps.ts';
import { places, type Seat, type World } from '../world.ts';
import { appoint, askDoctor, beginBoard, compareGroups, enterAgencies, issueMemorandum, makeLists } from './steps.ts';
import type { WalkedGuide } from './walkedGuide.ts';

/** Where one looks around. */
export const sights = ['set-up', 'board', 'agencies', 'people', 'issue', 'card', 'doctor'] as const;
export type Sight = (typeof sights)[number];

export interface Walk {
  readonly world: World;
  /** The person who owns the team, before the page that Teams opens when the tab is added. */
  readonly newcomer: Seat;
  readonly guide: WalkedGuide;
  readonly look: (sight: Sight, seat: Seat) => Promise<void>;
  /** Step 10, for a walk that goes there. */
  readonly programme?: () => Promise<void>;
}

const memorandum = 'Multi Agency Audits 2015-16';

/** @returns what the doctor says at its end */
export async function walk({ world, newcomer, guide, look, programme }: Walk): Promise<string> {
  await newcomer.tab.getByText(/None of the \d+ lists is there yet\./).waitFor();
  await makeLists(newcomer, guide.step(6));
  await look('set-up', newcomer);
  await beginBoard(newcomer, guide.step(7), () => look('board', newcomer));
  await enterPeople({ world, newcomer, guide, look });
  await issueMemorandum(newcomer, guide.step(9), { name: memorandum, look: () => look('issue', newcomer) });
  await world.together.bot.tick();
  const housing = await world.sitDown('housing-representative', places.chat);
  await housing.page.getByText(`Please sign: ${memorandum}`).first().waitFor();
  await look('card', housing);
  await nameSubstituteAndSign(housing.page.getByRole('log'), 'Housing substitute');
  await housing.page.getByText(`Signed: ${memorandum}`).first().waitFor();
  await seenAsSigned(newcomer, 'Housing');
  await housing.close();
  await programme?.();
  const said = await askDoctor(newcomer, guide.step(11));
  await look('doctor', newcomer);
  return said;
}

async function enterPeople({ world, newcomer, guide, look }: Walk): Promise<void> {
  const step = guide.step(8);
  const agencies = { usual: ['Police', 'Housing'], other: 'Downland Refuge', look: () => look('agencies', newcomer) };
  await enterAgencies(newcomer, step, agencies);
  await world.together.bot.tick();
  await newcomer.goTo(places.programme);
  for (const appointed of [
    { agency: 'Police', who: 'Police representative', as: 'representative' },
    { agency: 'Housing', who: 'Housing representative', as: 'representative' },
    { agency: 'Housing', who: 'Housing substitute', as: 'substitute' },
    { agency: null, who: 'Chair of the sub group', as: 'chair' },
  ]) {
    await appoint(newcomer, step, appointed);
  }
  await compareGroups(newcomer, step);
  await look('people', newcomer);
}
