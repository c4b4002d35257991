/**
 * The parts of a filled-in manifest that our own checks look at. Microsoft's schema judges the whole; this only gives the
 * parts their types.
 */
import { z } from 'zod';

const command = z.object({ title: z.string(), description: z.string() });

/** Each package that is given to Teams needs a higher one. Source: "App manifest", version. */
const version = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;

export const manifestShape = z.object({
  $schema: z.url(),
  manifestVersion: z.string(),
  version: z.string().regex(version, 'three numbers with dots, without zeros in front'),
  id: z.string(),
  developer: z.object({
    name: z.string(),
    websiteUrl: z.string(),
    privacyUrl: z.string(),
    termsOfUseUrl: z.string(),
  }),
  name: z.object({ short: z.string(), full: z.string() }),
  description: z.object({ short: z.string(), full: z.string() }),
  icons: z.object({ color: z.string(), outline: z.string(), color32x32: z.string() }),
  localizationInfo: z.object({
    defaultLanguageTag: z.string(),
    defaultLanguageFile: z.string(),
    additionalLanguages: z.array(z.object({ languageTag: z.string(), file: z.string() })).default([]),
  }),
  configurableTabs: z.array(z.object({ configurationUrl: z.string(), scopes: z.array(z.string()) })),
  staticTabs: z.array(
    z.object({
      entityId: z.string(),
      name: z.string().optional(),
      contentUrl: z.string().optional(),
      scopes: z.array(z.string()),
    }),
  ),
  bots: z.array(
    z.object({
      botId: z.string(),
      scopes: z.array(z.string()),
      commandLists: z.array(z.object({ scopes: z.array(z.string()), commands: z.array(command) })),
    }),
  ),
  validDomains: z.array(z.string()),
  webApplicationInfo: z.object({
    id: z.string(),
    resource: z.string(),
    nestedAppAuthInfo: z.array(z.object({ redirectUri: z.string(), scopes: z.array(z.string()) })),
  }),
  authorization: z.object({
    permissions: z.object({ resourceSpecific: z.array(z.object({ name: z.string(), type: z.string() })) }),
  }),
  activities: z.object({ activityTypes: z.array(z.object({ type: z.string() })) }).optional(),
});

export type Manifest = z.infer<typeof manifestShape>;

/** The language files a manifest names: its own language first. */
export function languageFiles({ localizationInfo }: Manifest): readonly string[] {
  return [localizationInfo.defaultLanguageFile, ...localizationInfo.additionalLanguages.map((one) => one.file)];
}
