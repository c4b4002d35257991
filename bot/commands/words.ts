/** What people may type, in plain words. Anything else is answered with help. */

export const commands = ['help', 'programme', 'audits', 'my tasks', 'my settings', 'sign', 'who has signed'] as const;
export type Command = (typeof commands)[number];

const otherWords: Readonly<Record<string, Command>> = {
  '?': 'help',
  hello: 'help',
  hi: 'help',
  program: 'programme',
  'the programme': 'programme',
  'show programme': 'programme',
  audit: 'audits',
  'my audit': 'audits',
  'my audits': 'audits',
  'what is my audit waiting for': 'audits',
  'what are my audits waiting for': 'audits',
  waiting: 'audits',
  tasks: 'my tasks',
  task: 'my tasks',
  'what do i have to do': 'my tasks',
  settings: 'my settings',
  away: 'my settings',
  'i am away': 'my settings',
  back: 'my settings',
  'i am back': 'my settings',
  quiet: 'my settings',
  mou: 'sign',
  'sign the mou': 'sign',
  'sign mou': 'sign',
  signed: 'who has signed',
  'who signed': 'who has signed',
};

/** The command that a text means, or null. Case, spaces and a full stop or question mark at the end do not matter. */
export function commandOf(text: string): Command | null {
  const said = text
    .toLocaleLowerCase('en-GB')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<=.)[.!?]+$/, '');
  return commands.find((command) => command === said) ?? otherWords[said] ?? null;
}
