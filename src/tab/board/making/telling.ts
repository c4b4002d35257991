/**
 * What is done to lists and permissions, line by line, in plain words for the person who watches. What was left as it was
 * is not told, and the same thing is told once.
 */
import type { Telling } from '../../../graph/provision/agencyLists.ts';
import type { ProvisionLine } from '../../../graph/provision/provisionLists.ts';
import type { PermissionLine } from '../../../graph/sharepoint/listPermissions.ts';

/** A line of progress for the person who watches. */
export type Say = (line: string) => void;

/** Tells what provisioning does. */
export function tellingTo(say: Say): Telling {
  const told = new Set<string>();
  return {
    list: (line) => {
      const words = sayListLine(line);
      if (words !== null) say(words);
    },
    permission: (line) => {
      const words = sayPermissionLine(line);
      if (words === null || told.has(words)) return;
      told.add(words);
      say(words);
    },
  };
}

/** Null for what was left as it was: nobody needs to read that. */
export function sayListLine(line: ProvisionLine): string | null {
  const where = line.column === undefined ? `List “${line.list}”` : `List “${line.list}”, column ${line.column}`;
  switch (line.did) {
    case 'created':
      return `${where}: created.`;
    case 'added column':
      return `${where}: added.`;
    case 'indexed column':
      return `${where}: indexed.`;
    case 'set heading':
      return `${where}: heading put right.`;
    case 'set words':
      return `${where}: the words to choose from put right.`;
    case 'made unique':
      return `${where}: no two rows may hold the same value from now on.`;
    case 'cannot mend':
      return `${where}: differs, and cannot be put right without losing data. Somebody must decide.`;
    case 'left as it is':
      return null;
  }
}

/** Null for what was left as it was. A list's several groups make one line. */
export function sayPermissionLine(line: PermissionLine): string | null {
  switch (line.did) {
    case 'made level':
      return `Permission level “${line.what}”: created.`;
    case 'mended level':
      return `Permission level “${line.what}”: allowed more or less than it should; put right.`;
    case 'made group':
      return `Group “${line.what}”: created.`;
    case 'turned on versions':
      return `List “${line.what}”: keeps earlier versions of its rows from now on.`;
    case 'set on list':
      return `List “${line.what}”: permissions set.`;
    case 'took from list':
      return `List “${line.what}”: permissions taken away that the board does not give.`;
    case 'left as it is':
      return null;
  }
}
