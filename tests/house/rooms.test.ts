import { spawnSync } from 'node:child_process';
import { afterEach, describe, expect, it } from '@jest/globals';
import { folderWith, type TestFolder } from '../kit/folder.ts';
import { root } from '../kit/repository.ts';
import { checkRooms } from './checkRooms.ts';
import { rooms, searched } from './roomTable.ts';

let planted: TestFolder | null = null;
afterEach(() => planted?.remove());

async function complaintsAbout(files: Readonly<Record<string, string>>): Promise<string> {
  planted = folderWith(files);
  return (await checkRooms(planted.path, 1)).complaints.join('\n');
}

function command(files: Readonly<Record<string, string>>, atLeast: number): { status: number | null; said: string } {
  planted = folderWith(files);
  const args = ['--import', 'tsx', 'tests/house/rooms.ts', '--root', planted.path, '--at-least', String(atLeast)];
  const run = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  return { status: run.status, said: run.stdout };
}

const day = 'export const day = 1;\n';
const uses = (path: string) => `import { day } from '${path}';\nexport const twice = day * 2;\n`;

/** A small tree in which every file has its place. */
const sound = {
  'src/base/day.ts': day,
  'src/lists/list.ts': uses('../base/day.ts'),
  'src/core/rule.ts': uses('../base/day.ts'),
  'bot/main.ts': uses('../src/base/day.ts'),
};

describe('the map of rooms', () => {
  it('lets a tree pass in which every import follows the map', () => {
    expect(command(sound, 4)).toEqual({ status: 0, said: 'rooms: 4 files read, 0 complaints\n' });
  });

  it.each([
    ['base imports lists', { 'src/base/up.ts': uses('../lists/list.ts') }, 'base may import only nothing'],
    [
      'core names the Graph client',
      { 'src/core/wide.ts': "import '@microsoft/microsoft-graph-client';\n" },
      'core may import only base, lists, zod',
    ],
    [
      'core imports only a type from graph',
      {
        'src/graph/a.ts': day,
        'src/core/type.ts': "import type { day } from '../graph/a.ts';\nexport type Day = typeof day;\n",
      },
      'core may import only',
    ],
    ['graph imports core', { 'src/graph/rule.ts': uses('../core/rule.ts') }, 'graph may import only base, lists'],
    [
      'cards read a file',
      { 'src/cards/read.ts': "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n" },
      'no modules of Node',
    ],
    ['the tab imports the bot', { 'src/tab/main.tsx': uses('../../bot/main.ts') }, 'tab may import only'],
    [
      'the bot imports the tab',
      { 'src/tab/page.ts': day, 'bot/wrong.ts': uses('../src/tab/page.ts') },
      'bot may import only',
    ],
    [
      'the bot imports the workplace',
      { 'src/workplace/server/list.ts': day, 'bot/wrong.ts': uses('../src/workplace/server/list.ts') },
      'bot may import only',
    ],
    [
      'the local SharePoint imports a rule of ours',
      { 'src/workplace/server/list.ts': uses('../../core/rule.ts') },
      'server may import only',
    ],
    [
      'the shell imports the tab',
      { 'src/tab/page.ts': day, 'src/workplace/shell/main.tsx': uses('../../tab/page.ts') },
      'shell may import only',
    ],
    [
      'botbuilder leaves its folder',
      { 'bot/verbs/sign.ts': "import 'botbuilder';\n" },
      'Only bot/teams may name botbuilder',
    ],
    [
      'a feature imports another',
      { 'src/tab/features/mou/a.ts': day, 'src/tab/features/programme/b.ts': uses('../mou/a.ts') },
      'never imports another feature',
    ],
    [
      'the product imports a test',
      { 'tests/kit/day.ts': day, 'bot/wrong.ts': uses('../tests/kit/day.ts') },
      'never imports its tests',
    ],
    [
      'a pure test reaches into the bot',
      { 'tests/core/rule.test.ts': uses('../../bot/main.ts') },
      'tests/core may import its own room',
    ],
    [
      'two files import each other',
      {
        'src/base/a.ts': "import { b } from './b.ts';\nexport const a = () => b;\n",
        'src/base/b.ts': "import { a } from './a.ts';\nexport const b = () => a;\n",
      },
      'in a circle',
    ],
    ['a file is left over', { 'src/base/alone.ts': day }, 'Nothing imports this file'],
    ['an import leads nowhere', { 'src/base/lost.ts': uses('./gone.ts') }, 'This import leads nowhere'],
  ])('fails when %s', async (_what, files, sentence) => {
    expect(await complaintsAbout({ ...sound, ...files })).toContain(sentence);
  });

  it('ends with 1 and names both files and the rule, so that a forbidden import fails the build', () => {
    const { status, said } = command({ ...sound, 'src/base/up.ts': uses('../lists/list.ts') }, 4);
    expect(said).toContain('src/base/up.ts -> src/lists/list.ts: base may import only nothing.');
    expect(status).toBe(1);
  });

  it('fails when it found fewer files than there must be', () => {
    const { status, said } = command(sound, 5);
    expect(said).toContain('Only 4 source files were found; 5 expected.');
    expect(status).toBe(1);
  });

  it('names each room once and only rooms that exist', () => {
    const names = rooms.map((room) => room.name);
    expect(new Set(names).size).toBe(names.length);
    for (const room of rooms) for (const other of room.rooms) expect(names).toContain(other);
    expect(searched).toEqual(['src', 'bot', 'manifest', 'tests']);
  });
});
