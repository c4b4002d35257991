import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { languageFiles, type Manifest } from '../../manifest/package/manifestShape.ts';
import { fill } from '../../manifest/package/placeholders.ts';
import { textOf } from '../kit/repository.ts';
import { councilValues, filledManifest } from './filled.ts';
import { type Judge, startJudge } from './judge.ts';

let judge: Judge;
beforeAll(() => {
  judge = startJudge();
});
afterAll(() => judge.stop());

/** Everything of the manifest that people read, by the names language files have for it. */
function stringsOf(manifest: Manifest): Record<string, string> {
  const tabs = manifest.staticTabs.flatMap(({ name }, at) =>
    name === undefined ? [] : [[`staticTabs[${at}].name`, name] as const],
  );
  const commands = manifest.bots.flatMap((bot, b) =>
    bot.commandLists.flatMap((list, l) =>
      list.commands.flatMap(({ title, description }, c) => {
        const place = `bots[${b}].commandLists[${l}].commands[${c}]`;
        return [[`${place}.title`, title] as const, [`${place}.description`, description] as const];
      }),
    ),
  );
  return {
    'name.short': manifest.name.short,
    'name.full': manifest.name.full,
    'description.short': manifest.description.short,
    'description.full': manifest.description.full,
    ...Object.fromEntries([...tabs, ...commands]),
  };
}

const manifest = filledManifest();
const read = (file: string): Record<string, string> => JSON.parse(fill(textOf(`appPackage/${file}`), councilValues));

describe('the strings of the app', () => {
  it("stand in a file of their own in the manifest's own language, word for word", () => {
    const { $schema, ...strings } = read(manifest.localizationInfo.defaultLanguageFile);
    expect(manifest.localizationInfo.defaultLanguageTag).toBe('en-gb');
    expect($schema).toMatch(/MicrosoftTeams\.Localization\.schema\.json$/);
    expect(strings).toEqual(stringsOf(manifest));
  });

  it.each(languageFiles(manifest))('%s says everything, and passes the schema for language files', async (file) => {
    const strings = read(file);
    expect(Object.keys(strings).sort()).toEqual(['$schema', ...Object.keys(stringsOf(manifest))].sort());
    expect(await judge.problemsOf(strings)).toEqual([]);
  });

  it('would be refused by the schema with a name that is too long or a string of nothing', async () => {
    const strings = read('en-gb.json');
    expect(await judge.problemsOf({ ...strings, 'name.short': 'x'.repeat(31) })).toHaveLength(1);
    expect(await judge.problemsOf({ ...strings, 'staticTabs[0].title': 'My things' })).toHaveLength(1);
  });
});
