/**
 * Who may read and write a list. SharePoint can refuse only by permission: it knows no rule of ours, so each list
 * declares one of four kinds of writing and provisioning turns that into permissions.
 */

/** The board's circles of people; each becomes a SharePoint group of the site. */
export const circles = ['chair', 'qaManager', 'subGroup', 'representative', 'boardMember'] as const;
export type Circle = (typeof circles)[number];

/** The group's name in SharePoint. */
export const groupNames: Readonly<Record<Circle, string>> = {
  chair: 'QA Chair',
  qaManager: 'QA Manager',
  subGroup: 'QA Sub group',
  representative: 'QA Agency representatives',
  boardMember: 'QA Board members',
};

/** Everybody the board works with; who else is in the team sees nothing. */
export const everyone: readonly Circle[] = circles;

/**
 * - `sealed`: written by the app alone.
 * - `addOnly`: the circles named may add; nobody but the app may change or delete.
 * - `owned`: the circles named add and change; nobody deletes.
 * - `reference`: only chair and QA manager add and change.
 */
export type Writing =
  | { readonly kind: 'sealed' }
  | { readonly kind: 'addOnly'; readonly by: readonly Circle[] }
  | { readonly kind: 'owned'; readonly by: readonly Circle[] }
  | { readonly kind: 'reference' };

/** What a circle may do with a list: the name of a permission level of the site, or nothing at all. */
export type Level = 'read' | 'add' | 'edit';

/** The circles that appear, each with the level that provisioning gives it. Circles not listed cannot see the list. */
export function levelsOf(list: {
  readonly writing: Writing;
  readonly readBy: readonly Circle[];
}): ReadonlyMap<Circle, Level> {
  const levels = new Map<Circle, Level>(list.readBy.map((circle) => [circle, 'read']));
  const writers = writersOf(list.writing);
  for (const circle of writers.circles) levels.set(circle, writers.level);
  return levels;
}

function writersOf(writing: Writing): { readonly circles: readonly Circle[]; readonly level: Level } {
  switch (writing.kind) {
    case 'sealed':
      return { circles: [], level: 'read' };
    case 'addOnly':
      return { circles: writing.by, level: 'add' };
    case 'owned':
      return { circles: writing.by, level: 'edit' };
    case 'reference':
      return { circles: ['chair', 'qaManager'], level: 'edit' };
  }
}
