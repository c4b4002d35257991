/**
 * Where a new file or folder comes to stand when its name may be taken: refuse, replace, or take the next free name.
 *
 * Microsoft page "driveItem resource type", instance attribute `@microsoft.graph.conflictBehavior`.
 */
import { GraphRefusal, invalid } from '../../graph/refusal.ts';
import type { Database } from '../../tenant/database.ts';
import { LONGEST_PATH, numberedName, whyNameIsRefused } from './fileNames.ts';
import { addFile, addFolder, childNamed, type FileEntry, type FileWrite, namesTo, replaceContent } from './files.ts';
import { libraryOfDrive } from './library.ts';

export type ConflictBehaviour = 'fail' | 'replace' | 'rename';

/** A name in a folder, and what is to happen where it is taken. */
export interface Place {
  readonly folder: FileEntry;
  readonly name: string;
  readonly behaviour: ConflictBehaviour;
}

/** What was placed, and whether it is new. */
export interface Placed {
  readonly entry: FileEntry;
  readonly isNew: boolean;
}

/** Graph's refusal where a name is taken. */
export function nameTaken(): GraphRefusal {
  return new GraphRefusal('nameAlreadyExists', 'The specified item name already exists.');
}

/** @throws GraphRefusal `invalidRequest` when SharePoint does not take the name there */
export function requireAllowedName(database: Database, folder: FileEntry, name: string): void {
  const why = whyNameIsRefused(name, { isAtRoot: folder.parentId === undefined });
  if (why !== undefined) throw invalid(why);
  const library = libraryOfDrive(database, folder.driveId);
  const path = [library?.folder ?? '', ...namesTo(database, folder), name].join('/');
  if (path.length > LONGEST_PATH) throw invalid(`The path cannot be longer than ${LONGEST_PATH} characters.`);
}

function freeName(database: Database, { folder, name }: Place, kind: FileEntry['kind']): string {
  for (let number = 1; ; number += 1) {
    const candidate = numberedName(name, number, kind);
    if (childNamed(database, folder, candidate) === undefined) return candidate;
  }
}

/** Refuses at once what would be refused at the end. @throws GraphRefusal `nameAlreadyExists`, `invalidRequest` */
export function requirePlace(database: Database, place: Place): void {
  requireAllowedName(database, place.folder, place.name);
  const taken = childNamed(database, place.folder, place.name);
  if (taken === undefined) return;
  if (place.behaviour === 'fail' || (place.behaviour === 'replace' && taken.kind === 'folder')) throw nameTaken();
}

/** Places a file's content. @throws GraphRefusal `nameAlreadyExists`, `invalidRequest` */
export function placeFile(database: Database, place: Place, content: Uint8Array, write: FileWrite): Placed {
  requirePlace(database, place);
  const { folder, name, behaviour } = place;
  const taken = childNamed(database, folder, name);
  if (taken !== undefined && behaviour === 'replace')
    return { entry: replaceContent(database, taken, content, write), isNew: false };
  const free = taken === undefined ? name : freeName(database, place, 'file');
  return { entry: addFile(database, { folder, name: free, content }, write), isNew: true };
}

/**
 * Places a folder. Replacing one leaves it as it is, content and all (Microsoft Q&A question 2101794).
 * @throws GraphRefusal `nameAlreadyExists`, `invalidRequest`
 */
export function placeFolder(database: Database, place: Place, write: FileWrite): Placed {
  requireAllowedName(database, place.folder, place.name);
  const taken = childNamed(database, place.folder, place.name);
  if (taken === undefined) return { entry: addFolder(database, place, write), isNew: true };
  if (place.behaviour === 'replace' && taken.kind === 'folder') return { entry: taken, isNew: false };
  if (place.behaviour !== 'rename') throw nameTaken();
  return {
    entry: addFolder(database, { folder: place.folder, name: freeName(database, place, 'folder') }, write),
    isNew: true,
  };
}
