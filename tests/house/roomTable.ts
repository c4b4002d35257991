/**
 * Which room may import which: the product's map, as data. `checkRooms` turns each line into rules, so that a forbidden
 * import fails the build by name. What tools cannot say (banned words, sizes) is in the tests beside this file.
 */

/** One room: a folder, the rooms it may import from, and the packages it may name. */
export interface Room {
  readonly name: string;
  /** Regular expression on the path of its files, from the root. */
  readonly files: string;
  readonly rooms: readonly string[];
  /** Package names; `node:*` stands for the modules of Node itself, `*` for any package. */
  readonly packages: readonly string[];
  /** Files of other rooms that may be imported one by one, as regular expressions. */
  readonly alsoFiles?: readonly string[];
}

const viteConfig = ['vite', '@vitejs/plugin-react'];
const react = ['react', 'react-dom', '@fluentui/react-components', '@fluentui/react-icons', '@tanstack/react-query'];

export const rooms: readonly Room[] = [
  { name: 'base', files: '^src/base/', rooms: [], packages: [] },
  { name: 'lists', files: '^src/lists/', rooms: ['base'], packages: ['zod'] },
  { name: 'core', files: '^src/core/', rooms: ['base', 'lists'], packages: ['zod'] },
  { name: 'cards', files: '^src/cards/', rooms: ['base', 'lists', 'core'], packages: ['zod'] },
  {
    name: 'graph',
    files: '^src/graph/',
    rooms: ['base', 'lists'],
    packages: ['zod', '@microsoft/microsoft-graph-client'],
  },
  {
    name: 'tab',
    files: '^src/tab/',
    rooms: ['base', 'lists', 'core', 'graph', 'word'],
    packages: [
      'zod',
      ...react,
      '@fluentui/react-charts',
      '@microsoft/teams-js',
      '@azure/msal-browser',
      '@noble/hashes',
      'diff',
      ...viteConfig,
      'node:*',
    ],
  },
  { name: 'word', files: '^src/word/', rooms: [], packages: ['docx'] },
  { name: 'server', files: '^src/workplace/server/', rooms: [], packages: ['*', 'node:*'] },
  {
    name: 'shell',
    files: '^src/workplace/shell/',
    rooms: [],
    alsoFiles: ['^src/cards/'],
    packages: ['zod', ...react, 'adaptivecards', 'swiper', 'marked', 'dompurify', ...viteConfig, 'node:*'],
  },
  {
    name: 'seed',
    files: '^src/workplace/seed/',
    rooms: ['base', 'lists', 'core', 'graph'],
    packages: ['zod', 'node:*'],
  },
  {
    name: 'launch',
    files: '^src/workplace/launch/',
    rooms: ['server', 'seed', 'base', 'lists', 'core', 'graph'],
    // The workplace shows the tab under the policy that ships.
    alsoFiles: ['^bot/web/tabPolicy\\.ts$'],
    packages: ['*', 'node:*'],
  },
  { name: 'bot', files: '^bot/', rooms: ['base', 'lists', 'core', 'graph', 'cards'], packages: ['*', 'node:*'] },
  {
    name: 'manifest',
    files: '^manifest/',
    rooms: ['base', 'lists', 'core', 'graph', 'word'],
    // Commands that look into the bot's own records, as the bot.
    alsoFiles: ['^bot/(config|graphToken|mou/ownRecord|store/(botStore|openToRead))\\.ts$'],
    packages: ['*', 'node:*'],
  },
];

/** Folders that are searched for modules. */
export const searched = ['src', 'bot', 'manifest', 'tests'] as const;

/** Rooms whose code ships to a tenant: they may not lean on a development dependency. */
export const shipped = '^(src/(base|lists|core|cards|graph|word|tab)|bot)/';

/** Where a module may stand alone: what a person, a tool or a test runner starts. */
export const entryPoints = [
  '(^|/)main\\.tsx?$',
  '(^|/)vite\\.config\\.ts$',
  '^manifest/',
  '^bot/main\\.ts$',
  '^src/workplace/launch/',
  '^tests/',
  '\\.css$',
  '\\.d\\.ts$',
];
