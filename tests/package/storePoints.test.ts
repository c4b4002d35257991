import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Manifest } from '../../manifest/package/manifestShape.ts';
import { againstTheStore, storePoints } from '../../manifest/package/storePoints.ts';
import { root, textOf } from '../kit/repository.ts';
import { councilValues, filledManifest } from './filled.ts';

const manifest = filledManifest();
const { name, description, developer, webApplicationInfo } = manifest;
const [bot] = manifest.bots;
const [tab] = manifest.configurableTabs;
const url = (path: string) => `${councilValues.TAB_ENDPOINT}/${path}`;

const breaches: readonly (readonly [string, Partial<Manifest>])[] = [
  ['uses "teams"', { name: { ...name, full: 'QA programme for Teams' } }],
  ['the same', { name: { short: 'QA Programme', full: 'QA Programme' } }],
  ['more than one sentence', { description: { ...description, short: 'Plan audits. Sign.' } }],
  ['says "app"', { description: { ...description, short: 'The app for audits' } }],
  ['repeats the name', { description: { ...description, short: 'QA Programme plans audits' } }],
  ['more than 500 words', { description: { ...description, full: `${description.full} ${'word '.repeat(500)}` } }],
  ['misnames Microsoft', { description: { ...description, full: `${description.full} Needs Office 365.` } }],
  ['makes a claim', { description: { ...description, full: `${description.full} Guaranteed.` } }],
  [
    '"Microsoft Teams"',
    { description: { ...description, full: description.full.replace('Microsoft Teams', 'Teams') } },
  ],
  ['administrator', { description: { ...description, full: `Microsoft Teams ${developer.websiteUrl}` } }],
  ['no link to help', { description: { ...description, full: description.full.replace(developer.websiteUrl, '') } }],
  ['a page each', { developer: { ...developer, termsOfUseUrl: developer.privacyUrl } }],
  ['is no https:// address', { developer: { ...developer, privacyUrl: 'http://www.samplecouncil.gov.uk/p' } }],
  ['is no page', { developer: { ...developer, termsOfUseUrl: 'https://localhost/terms' } }],
  ["organisation's own", { validDomains: [...manifest.validDomains, '*.azurewebsites.net'] }],
  ['not on a valid domain', { validDomains: ['elsewhere.gov.uk'] }],
  ['lists no commands for team', { bots: [{ botId: bot?.botId ?? '', scopes: ['team'], commandLists: [] }] }],
  [
    'has no help',
    {
      bots: [
        {
          botId: bot?.botId ?? '',
          scopes: ['team'],
          commandLists: [{ scopes: ['team'], commands: [{ title: 'sign', description: 'Sign' }] }],
        },
      ],
    },
  ],
  ["one person's", { configurableTabs: [{ scopes: tab?.scopes ?? [], configurationUrl: url('index.html#/mine') }] }],
  ['the resource', { webApplicationInfo: { ...webApplicationInfo, resource: 'api://elsewhere' } }],
  [
    'nested app authentication',
    {
      webApplicationInfo: {
        ...webApplicationInfo,
        nestedAppAuthInfo: [{ redirectUri: url(''), scopes: [] }],
      },
    },
  ],
];

describe("Microsoft's points for the store", () => {
  it('find nothing in our manifest', () => {
    expect(againstTheStore(manifest)).toEqual([]);
  });

  it.each(breaches)('find what is wrong when it %s', (said, change) => {
    expect(
      againstTheStore({ ...manifest, ...change })
        .join('\n')
        .toLowerCase(),
    ).toContain(said.toLowerCase());
  });

  it('each name the section they stand in, and files that exist', () => {
    const places = storePoints.flatMap(({ met }) => ('at' in met ? met.at : []));
    expect(places.filter((place) => !existsSync(join(root, place)))).toEqual([]);
    expect(storePoints.filter((point) => point.section === '' || point.asks === '')).toEqual([]);
    expect(storePoints.length).toBeGreaterThan(20);
  });

  it('that are not met are said in the guide', () => {
    const guide = textOf('manifest/guide/teams-package.md');
    const open = storePoints.flatMap(({ met, section }) => ('open' in met ? [section] : []));
    expect(open.filter((section) => !guide.includes(section))).toEqual([]);
  });
});
