/**
 * Reads every import of a tree and compares it with the table of rooms. A checker that silently read nothing would
 * pass for ever (seen with a newer compiler), so it counts the source files itself and fails when any was not read.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { cruise, type IFlattenedRuleSet, type IRegularForbiddenRuleType } from 'dependency-cruiser';
import { entryPoints, type Room, rooms, searched, shipped } from './roomTable.ts';

export interface RoomsReport {
  /** Source files that the checker read. */
  readonly read: number;
  /** One sentence for each thing that is wrong; empty when all is well. */
  readonly complaints: readonly string[];
}

/**
 * @param root the tree to check; its own `node_modules` is looked into for packages
 * @param atLeast fewer source files than this mean that the checker looked in the wrong place
 */
export async function checkRooms(root: string, atLeast: number): Promise<RoomsReport> {
  const folders = searched.filter((folder) => sourcesUnder(join(root, folder)).length > 0);
  const onDisk = folders.flatMap((folder) => sourcesUnder(join(root, folder))).map((file) => relative(root, file));
  if (onDisk.length < atLeast) {
    return { read: onDisk.length, complaints: [`Only ${onDisk.length} source files were found; ${atLeast} expected.`] };
  }
  const options = {
    baseDir: root,
    validate: true,
    ruleSet,
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  };
  const resolving = { exportsFields: ['exports'], conditionNames: ['types', 'import', 'node', 'default'] };
  const result = await cruise([...folders], options, resolving);
  if (typeof result.output === 'string') throw new TypeError('dependency-cruiser gave a text instead of its result');
  const { modules, summary } = result.output;
  const read = new Set(modules.filter((module) => module.couldNotResolve !== true).map((module) => module.source));
  const unread = onDisk.filter((file) => !read.has(file));
  return {
    read: onDisk.length - unread.length,
    complaints: [
      ...unread.map((file) => `${file} was not read.`),
      ...summary.violations.map((one) => `${one.from} -> ${one.to}: ${meaningOf(one.rule.name)}`),
    ],
  };
}

function sourcesUnder(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes('node_modules'))
    .map((entry) => join(entry.parentPath, entry.name));
}

function meaningOf(rule: string): string {
  return ruleSet.forbidden?.find((one) => one.name === rule)?.comment ?? rule;
}

const anyPackage = '(^|/)node_modules/';

function pathsOfPackage(name: string): readonly string[] {
  if (name === '*') return [anyPackage];
  const escaped = name.replace(/[/.]/g, '\\$&');
  return [`(^|/)node_modules/(@types/)?${escaped}/`, `^${escaped}($|/)`];
}

function allowedPaths(room: Room): string[] {
  const others = rooms.filter((one) => room.rooms.includes(one.name)).map((one) => one.files);
  const packages = room.packages.filter((name) => name !== 'node:*').flatMap(pathsOfPackage);
  return [room.files, ...others, ...(room.alsoFiles ?? []), ...packages];
}

function roomRule(room: Room): IRegularForbiddenRuleType {
  return {
    name: `room-${room.name}`,
    comment: `${room.name} may import only ${[...room.rooms, ...room.packages, ...(room.alsoFiles ?? [])].join(', ') || 'nothing'}.`,
    severity: 'error',
    from: { path: room.files },
    // The modules of Node have no path of their own to compare: they are a rule apart.
    to: { pathNot: allowedPaths(room), dependencyTypesNot: ['core'] },
  };
}

const withoutNode = rooms.filter((room) => !room.packages.includes('node:*')).map((room) => room.files);

interface Ends {
  readonly from: IRegularForbiddenRuleType['from'];
  readonly to: IRegularForbiddenRuleType['to'];
}

function rule(name: string, comment: string, ends: Ends): IRegularForbiddenRuleType {
  return { name, comment, severity: 'error', ...ends };
}

/** Rooms a folder of tests may import besides its own and `tests/kit`: what that room itself may see. */
function testsRule(room: Room): IRegularForbiddenRuleType {
  const theirs = [room, ...rooms.filter((one) => room.rooms.includes(one.name))].map((one) => one.files);
  const within = [...theirs, `^tests/${room.name}/`, '^tests/kit/', ...(room.alsoFiles ?? [])];
  return rule(`tests-${room.name}`, `tests/${room.name} may import its own room, what that may see, and tests/kit.`, {
    from: { path: `^tests/${room.name}/` },
    to: { path: '^(src|bot|manifest|tests)/', pathNot: within },
  });
}

const ruleSet: IFlattenedRuleSet = {
  forbidden: [
    ...rooms.map(roomRule),
    ...rooms.filter((room) => ['base', 'lists', 'core', 'cards', 'graph'].includes(room.name)).map(testsRule),
    rule('no-node', 'This room runs anywhere: no modules of Node.', {
      from: { path: withoutNode },
      to: { dependencyTypes: ['core'] },
    }),
    rule('no-node-in-browser', 'The browser has no modules of Node; only the build configuration may name them.', {
      from: { path: ['^src/tab/', '^src/workplace/shell/'], pathNot: 'vite\\.config\\.ts$' },
      to: { dependencyTypes: ['core'] },
    }),
    rule('botbuilder-in-one-place', 'Only bot/teams may name botbuilder or botframework packages.', {
      from: { path: '^(src|bot|manifest|tests)/', pathNot: ['^bot/teams/', '^tests/bot/teams/'] },
      to: { path: ['(^|/)node_modules/(botbuilder|botframework)', '^(botbuilder|botframework)'] },
    }),
    rule('no-react-in-bot', 'The bot has no screen: no React.', {
      from: { path: '^(bot|manifest)/' },
      to: { path: ['(^|/)node_modules/(react|react-dom|@fluentui)/', '^(react|react-dom|@fluentui)($|/)'] },
    }),
    rule('features-apart', 'A feature of the tab never imports another feature.', {
      from: { path: '^src/tab/features/([^/]+)/' },
      to: { path: '^src/tab/features/', pathNot: '^src/tab/features/$1/' },
    }),
    rule('ui-knows-no-feature', 'Shared pieces of the tab know nothing of its features.', {
      from: { path: '^src/tab/ui/' },
      to: { path: '^src/tab/(features|app)/' },
    }),
    rule('ships-without-dev', 'What ships must not lean on a development dependency.', {
      from: { path: shipped, pathNot: 'vite\\.config\\.ts$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'type-only'] },
    }),
    rule('nothing-imports-tests', 'The product never imports its tests.', {
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    }),
    rule('no-cycles', 'These files import each other in a circle.', { from: {}, to: { circular: true } }),
    rule('resolvable', 'This import leads nowhere.', { from: {}, to: { couldNotResolve: true } }),
    rule('no-orphans', 'Nothing imports this file and nothing starts it.', {
      from: { orphan: true, path: '^(src|bot|tests)/', pathNot: entryPoints },
      to: {},
    }),
  ],
};
