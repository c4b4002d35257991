/**
 * What Microsoft looks at before it takes an app into its store, and how each point is met here. We give the app to one
 * organisation's catalogue, for which none of it is compulsory; it is a good list all the same. Points that need a tenant,
 * a person or a listing are named with where to look, not left out.
 * Sources by title: "Microsoft Teams store validation guidelines", "Package your app", "App manifest checklist".
 */
import type { Manifest } from './manifestShape.ts';
import {
  commandsAreListed,
  domainsAreOurs,
  entraAppIsNamed,
  everythingOnValidDomains,
  hasHelpLink,
  longDescription,
  type ManifestCheck,
  nameIsOurs,
  namesDiffer,
  noPersonalLandingPage,
  ownPages,
  saysWhoSetsItUp,
  shortSentence,
} from './storeChecks.ts';

export interface StorePoint {
  /** Heading of the section on Microsoft's page. */
  readonly section: string;
  readonly source: 'Microsoft Teams store validation guidelines' | 'Package your app' | 'App manifest checklist';
  readonly asks: string;
  /**
   * A check of the manifest; or the files that meet it (`at`); or what a person has to look at (`byHand`); or why it is
   * not met (`open`).
   */
  readonly met:
    | { readonly check: ManifestCheck }
    | { readonly at: readonly string[] }
    | { readonly byHand: string }
    | { readonly open: string };
}

const guidelines = 'Microsoft Teams store validation guidelines';

export const storePoints: readonly StorePoint[] = [
  {
    section: 'App name',
    source: guidelines,
    asks: 'No product of Microsoft and no feature of Teams in the name.',
    met: { check: nameIsOurs },
  },
  {
    section: 'App manifest',
    source: guidelines,
    asks: 'A released version of the schema; the long name is not the short one again.',
    met: { check: namesDiffer },
  },
  {
    section: 'Short description',
    source: guidelines,
    asks: 'One sentence, without the name of the app and without the word "app".',
    met: { check: shortSentence },
  },
  {
    section: 'Long description',
    source: guidelines,
    asks: 'At most 500 words, no claims, Microsoft by its full name.',
    met: { check: longDescription },
  },
  {
    section: 'Long description',
    source: guidelines,
    asks: 'A link to help or support.',
    met: { check: hasHelpLink },
  },
  {
    section: 'Authentication',
    source: guidelines,
    asks: 'Where an administrator has to set something up once, the description says so.',
    met: { check: saysWhoSetsItUp },
  },
  {
    section: 'Privacy policy',
    source: guidelines,
    asks: 'Pages of our own for privacy and terms, over https, not for testing.',
    met: { check: ownPages },
  },
  {
    section: 'Terms of use',
    source: guidelines,
    asks: 'The pages can be read without signing in, and say what the privacy policy has to say.',
    met: { byHand: 'Open both addresses in a private window and read them.' },
  },
  {
    section: 'External domains',
    source: guidelines,
    asks: 'No domain of somebody else, no wildcard, no tunnel.',
    met: { check: domainsAreOurs },
  },
  {
    section: 'External domains',
    source: guidelines,
    asks: 'Every page of the tab is on a valid domain.',
    met: { check: everythingOnValidDomains },
  },
  {
    section: 'App manifest',
    source: guidelines,
    asks: 'The Entra app that people sign in to stands in the manifest.',
    met: { check: entraAppIsNamed },
  },
  {
    section: 'App icons',
    source: 'Package your app',
    asks: 'Colour 192 x 192 on a plain square with the symbol in the middle, outline 32 x 32 in white alone.',
    met: { at: ['appPackage/color.svg', 'appPackage/outline.svg', 'tests/package/icons.test.ts'] },
  },
  {
    section: 'Localization',
    source: guidelines,
    asks: 'A file of strings for each language, after the schema for language files.',
    met: { at: ['appPackage/en-gb.json', 'tests/package/languages.test.ts'] },
  },
  {
    section: 'Bot commands',
    source: guidelines,
    asks: 'The commands are listed, help among them.',
    met: { check: commandsAreListed },
  },
  {
    section: 'Bot commands',
    source: guidelines,
    asks: 'Every command works, "hi" and "hello" too, and none is a dead end.',
    met: { at: ['bot/commands/words.ts', 'tests/bot/commands.test.ts', 'src/cards/help.card.ts'] },
  },
  {
    section: 'Bot welcome messages',
    source: guidelines,
    asks: 'An app that needs setting up greets whoever installs it, and says how to set it up.',
    met: { at: ['bot/boards/greet.ts', 'tests/bot/boards.test.ts'] },
  },
  {
    section: 'Bot message spamming',
    source: guidelines,
    asks: 'Few messages, each complete.',
    met: { at: ['src/core/duties', 'tests/bot/duties'] },
  },
  {
    section: 'Response time',
    source: guidelines,
    asks: 'A tab shows within two seconds that it is loading; a bot answers or shows that it works.',
    met: { at: ['src/tab/ui/Loading.tsx', 'bot/presses'] },
  },
  {
    section: 'Tabs: setup',
    source: guidelines,
    asks: 'Setting the tab up is one page that says what to do, and is no dead end.',
    met: { at: ['src/tab/features/setup', 'src/tab/app/NotSetUpPage.tsx'] },
  },
  {
    section: 'Tabs: usability',
    source: guidelines,
    asks: "What a channel's tab opens with is the same for everybody.",
    met: { check: noPersonalLandingPage },
  },
  {
    section: 'Tabs: usability',
    source: guidelines,
    asks: 'The tab follows the themes of Teams and works on a telephone.',
    met: { at: ['src/tab/app/host/themes.ts', 'tests/journeys/access.test.ts'] },
  },
  {
    section: 'Screenshots',
    source: guidelines,
    asks: 'Up to five pictures of 1366 x 768 pixels, and test accounts for the reviewer.',
    met: { byHand: 'Only for the store; `npm run pictures` takes pictures of every screen.' },
  },
  {
    section: 'Metadata requirement',
    source: 'App manifest checklist',
    asks: 'The name of the developer is that of the account in Partner Center.',
    met: { byHand: 'Only for the store: compare DEVELOPER_NAME.' },
  },
];

/** What Microsoft's reviewers would find in a filled-in manifest. */
export function againstTheStore(manifest: Manifest): readonly string[] {
  return storePoints.flatMap(({ met }) => ('check' in met ? met.check(manifest) : []));
}
