/** The manifest of this repository, filled in for a made-up council. */
import type { Values } from '../../manifest/package/environment.ts';
import { type Manifest, manifestShape } from '../../manifest/package/manifestShape.ts';
import { fill } from '../../manifest/package/placeholders.ts';
import { textOf } from '../kit/repository.ts';

export const councilValues: Values = {
  TEAMSFX_ENV: 'test',
  APP_NAME_SUFFIX: '',
  TEAMS_APP_ID: '11111111-1111-4111-8111-111111111111',
  AAD_APP_CLIENT_ID: '22222222-2222-4222-8222-222222222222',
  BOT_ID: '33333333-3333-4333-8333-333333333333',
  BOT_DOMAIN: 'qa.samplecouncil.gov.uk',
  TAB_ENDPOINT: 'https://qa.samplecouncil.gov.uk/tab',
  DEVELOPER_NAME: 'Sample Council',
  DEVELOPER_WEBSITE_URL: 'https://www.samplecouncil.gov.uk/qa',
  DEVELOPER_PRIVACY_URL: 'https://www.samplecouncil.gov.uk/qa/privacy',
  DEVELOPER_TERMS_URL: 'https://www.samplecouncil.gov.uk/qa/terms',
};

/** The manifest as JSON, before anything is known of it. */
export function filledJson(values: Values = councilValues): Record<string, unknown> {
  return JSON.parse(fill(textOf('appPackage/manifest.json'), values));
}

export function filledManifest(values: Values = councilValues): Manifest {
  return manifestShape.parse(filledJson(values));
}
