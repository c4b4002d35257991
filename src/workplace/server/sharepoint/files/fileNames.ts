/**
 * Which names SharePoint takes for files and folders.
 *
 * Microsoft page "Restrictions and limitations in OneDrive and SharePoint": forbidden signs, forbidden names, 400 characters
 * for a decoded path. `#` and `%` are allowed. The words of the refusals are not verified against a live tenant.
 */
const FORBIDDEN_SIGNS = /["*:<>?/\\|]/;
const DEVICES = /^(\.lock|con|prn|aux|nul|com[0-9]|lpt[0-9]|desktop\.ini)$/i;

/** The longest path of a file below its site, in characters after decoding. */
export const LONGEST_PATH = 400;

/** The longest single name. */
const LONGEST_NAME = 255;

interface Rule {
  readonly breaks: (name: string, place: NamePlace) => boolean;
  readonly why: string;
}

/** Where the name is to stand. */
export interface NamePlace {
  readonly isAtRoot: boolean;
}

const RULES: readonly Rule[] = [
  { breaks: (name) => name.trim() === '', why: 'A name is required.' },
  { breaks: (name) => name.length > LONGEST_NAME, why: `A name has at most ${LONGEST_NAME} characters.` },
  {
    breaks: (name) => FORBIDDEN_SIGNS.test(name),
    why: 'The name cannot contain any of the characters " * : < > ? / \\ |',
  },
  { breaks: (name) => name !== name.trim(), why: 'The name cannot begin or end with a space.' },
  { breaks: (name) => name === '.' || name === '..', why: 'The name is not allowed.' },
  { breaks: (name) => DEVICES.test(name), why: 'The name is reserved.' },
  { breaks: (name) => name.startsWith('~$'), why: 'The name cannot begin with ~$.' },
  { breaks: (name) => /_vti_/i.test(name), why: 'The name cannot contain _vti_.' },
  {
    breaks: (name, place) => place.isAtRoot && /^forms$/i.test(name),
    why: 'The name "forms" is not allowed at the root of a library.',
  },
];

/** Why SharePoint refuses a name; `undefined` where it takes it. */
export function whyNameIsRefused(name: string, place: NamePlace): string | undefined {
  return RULES.find((rule) => rule.breaks(name, place))?.why;
}

/** The name SharePoint gives a file whose own is taken: `report.docx` becomes `report 1.docx`. */
export function numberedName(name: string, number: number, kind: 'file' | 'folder'): string {
  const dot = kind === 'file' ? name.lastIndexOf('.') : -1;
  return dot < 1 ? `${name} ${number}` : `${name.slice(0, dot)} ${number}${name.slice(dot)}`;
}
