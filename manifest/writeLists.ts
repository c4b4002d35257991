/**
 * Writes `manifest/lists/*.json`: what provisioning asks of SharePoint, readable by an administrator without running
 * anything. Generated from `src/lists`; `--check` fails when the files are not fresh.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { columnJson } from '../src/graph/provision/columnJson.ts';
import { permissionLevels } from '../src/graph/sharepoint/levels.ts';
import { ownLevels } from '../src/lists/agencyLists.ts';
import { allLists, perAgencyLists } from '../src/lists/all.ts';
import { type AnyList, physicalColumns } from '../src/lists/definition/defineList.ts';
import { groupNames, type Level, levelsOf } from '../src/lists/definition/writing.ts';

const folder = fileURLToPath(new URL('lists/', import.meta.url));

/** A list of which every agency has one of its own: its group has its level beside the circles named. */
const agency = { displayName: '{agency}', group: 'QA Agency - {agency}' } as const;

/** @param own what the agency's own group holds; null for a list of the board */
function described(list: AnyList, own: Level | null): string {
  const circles = Object.fromEntries(
    [...levelsOf(list)].map(([circle, level]) => [groupNames[circle], permissionLevels[level].name]),
  );
  const file = {
    displayName: own !== null ? `${list.displayName} - ${agency.displayName}` : list.displayName,
    ...(own !== null ? { oneFor: 'every agency that takes part' } : {}),
    description: list.description,
    writing: list.writing.kind,
    permissions: own !== null ? { ...circles, [agency.group]: permissionLevels[own].name } : circles,
    columns: physicalColumns(list).map(columnJson),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

const wanted = new Map<string, string>([
  ...allLists.map((list) => [`${list.name}.json`, described(list, null)] as const),
  ...perAgencyLists.map((list) => [`${list.name}.json`, described(list, ownLevels[list.name])] as const),
]);
const there = existsSync(folder) ? readdirSync(folder) : [];
const stale = [...wanted].filter(
  ([name, text]) => !there.includes(name) || readFileSync(`${folder}${name}`, 'utf8') !== text,
);
const surplus = there.filter((name) => !wanted.has(name));

if (process.argv.includes('--check')) {
  for (const [name] of stale) process.stdout.write(`manifest/lists/${name} is not fresh: run npm run manifest.\n`);
  for (const name of surplus) process.stdout.write(`manifest/lists/${name} belongs to no list: delete it.\n`);
  process.exitCode = stale.length + surplus.length > 0 ? 1 : 0;
} else {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of stale) writeFileSync(`${folder}${name}`, text);
  process.stdout.write(`${stale.length} written, ${wanted.size - stale.length} were fresh.\n`);
}
