import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import JSZip from 'jszip';
import { problemsOfValues, readEnvironment } from '../../manifest/package/environment.ts';
import { packageFiles } from '../../manifest/package/packageFiles.ts';
import { fill, namesIn } from '../../manifest/package/placeholders.ts';
import { packageFolder } from '../../manifest/package/places.ts';
import { zipped } from '../../manifest/package/zipped.ts';
import { councilValues } from './filled.ts';
import { type Judge, startJudge } from './judge.ts';

let judge: Judge;
let folder: string;
beforeAll(() => {
  judge = startJudge();
  folder = mkdtempSync(join(tmpdir(), 'package-'));
});
afterAll(async () => {
  await judge.stop();
  rmSync(folder, { recursive: true, force: true });
});

const made = (values = councilValues, from = packageFolder) => packageFiles(from, values, judge.problemsOf);
const without = (name: string) => Object.fromEntries(Object.entries(councilValues).filter(([one]) => one !== name));

describe('a package', () => {
  it('holds the manifest, its strings and its icons at the root, and nothing else', async () => {
    const { files } = await made();
    const zip = await JSZip.loadAsync(await zipped(files));
    expect(Object.keys(zip.files).sort()).toEqual(
      ['color.png', 'color32x32.png', 'en-gb.json', 'manifest.json', 'outline.png'].sort(),
    );
    const manifest: string = (await zip.file('manifest.json')?.async('string')) ?? '';
    expect(namesIn(manifest)).toEqual([]);
    expect(JSON.parse(manifest).id).toBe(councilValues.TEAMS_APP_ID);
  });

  it('has the same bytes whenever it is made, and others for other values', async () => {
    const bytes = async (values = councilValues) => (await zipped((await made(values)).files)).toString('base64');
    expect(await bytes()).toBe(await bytes());
    expect(await bytes()).not.toBe(await bytes({ ...councilValues, DEVELOPER_NAME: 'Another Council' }));
    const zip = await JSZip.loadAsync(await zipped((await made()).files));
    expect(Object.values(zip.files).map((file) => file.date.getUTCFullYear())).toEqual([1980, 1980, 1980, 1980, 1980]);
  });

  it('is not made with a manifest that asks for a name nobody gives', async () => {
    const copy = join(folder, 'asks');
    cpSync(packageFolder, copy, { recursive: true });
    writeFileSync(join(copy, 'en-gb.json'), '{ "name.short": "$' + '{{NOBODYS_NAME}}" }');
    await expect(made(councilValues, copy)).rejects.toThrow('en-gb.json asks for NOBODYS_NAME, which has no value.');
  });

  it("is not made when Microsoft's schema refuses a file, or the store would", async () => {
    const copy = join(folder, 'refused');
    cpSync(packageFolder, copy, { recursive: true });
    writeFileSync(join(copy, 'en-gb.json'), '{ "$schema": "https://example.test/s.json" }');
    await expect(made(councilValues, copy)).rejects.toThrow('en-gb.json: The schema https://example.test/s.json');
    const tunnel = { ...councilValues, BOT_DOMAIN: 'abc.ngrok.io', TAB_ENDPOINT: 'https://abc.ngrok.io/tab' };
    await expect(made(tunnel)).rejects.toThrow("abc.ngrok.io is not a domain of the organisation's own.");
  });
});

describe('the values of an environment', () => {
  it('are in order for the made-up council', () => {
    expect(problemsOfValues(councilValues)).toEqual([]);
    expect(problemsOfValues(without('APP_NAME_SUFFIX'))).toEqual([]);
  });

  it.each(Object.keys(councilValues).filter((name) => !['APP_NAME_SUFFIX', 'TEAMSFX_ENV'].includes(name)))(
    '%s is missed by its name, once',
    (name) => {
      expect(problemsOfValues(without(name)).filter((one) => one.startsWith(name))).toEqual([`${name} is missing.`]);
    },
  );

  it.each([
    ['BOT_ID', 'no-guid'],
    ['BOT_DOMAIN', 'https://qa.samplecouncil.gov.uk'],
    ['BOT_DOMAIN', 'qa.samplecouncil.gov.uk/tab'],
    ['TAB_ENDPOINT', 'http://qa.samplecouncil.gov.uk/tab'],
    ['TAB_ENDPOINT', 'https://elsewhere.gov.uk/tab'],
    ['TAB_ENDPOINT', 'https://qa.samplecouncil.gov.uk/tab/'],
    ['APP_NAME_SUFFIX', ' (a very long name indeed)'],
    ['DEVELOPER_NAME', 'A "quoted" council'],
    ['DEVELOPER_NAME', 'A council with a name of more than 32 characters'],
    ['DEVELOPER_PRIVACY_URL', 'http://www.samplecouncil.gov.uk/privacy'],
    ['DEVELOPER_TERMS_URL', 'javascript:alert(1)'],
  ])('%s may not be %s', (name, value) => {
    const problems = problemsOfValues({ ...councilValues, [name]: value });
    expect(problems.map((problem) => problem.split(' ')[0])).toContain(name);
    expect(problems.join()).not.toContain('missing');
  });

  it('are read from the file of the environment, with what a person adds beside it', () => {
    writeFileSync(join(folder, '.env.test'), '# a comment\nBOT_ID=one\nAPP_NAME_SUFFIX=" (test)"\n');
    writeFileSync(join(folder, '.env.test.user'), 'BOT_ID=two\n');
    expect(readEnvironment(folder, 'test')).toEqual({ BOT_ID: 'two', APP_NAME_SUFFIX: ' (test)' });
  });

  it.each(['nowhere', '../secret', 'Dev', ''])('are not read for "%s"', (name) => {
    expect(() => readEnvironment(folder, name)).toThrow(/There is no file|is no name of an environment/);
  });

  it('are filled in as the toolkit does: an empty one counts as missing, but for the suffix', () => {
    const open = '$' + '{{';
    const text = `${open}A}} ${open} B }} ${open}APP_NAME_SUFFIX}}|`;
    expect(fill(text, { A: '1', B: '', APP_NAME_SUFFIX: '' })).toBe(`1 ${open} B }} |`);
    expect(namesIn(text)).toEqual(['A', 'B', 'APP_NAME_SUFFIX']);
  });
});
