/**
 * Microsoft's rules for apps that can be told from the manifest alone, one function each: it returns a sentence for each
 * breach. `storePoints.ts` says which rule of Microsoft's each belongs to.
 */
import type { Manifest } from './manifestShape.ts';

export type ManifestCheck = (manifest: Manifest) => readonly string[];

const words = (text: string): readonly string[] => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];

/** Microsoft's products and the names of features of Teams, as the page lists them. */
const reserved =
  'teams microsoft excel powerpoint word onedrive sharepoint onenote azure surface xbox chat contacts calendar calls files activity apps app help'.split(
    ' ',
  );

export const nameIsOurs: ManifestCheck = ({ name }) =>
  [name.short, name.full].flatMap((one) =>
    words(one)
      .filter((word) => reserved.includes(word))
      .map((word) => `The name "${one}" uses "${word}", which is Microsoft's.`),
  );

export const namesDiffer: ManifestCheck = ({ name }) =>
  name.short === name.full ? ['The short and the full name are the same.'] : [];

export const shortSentence: ManifestCheck = ({ name, description: { short } }) => [
  ...(/[.!?]\s+\S/.test(short) ? ['The short description has more than one sentence.'] : []),
  ...(words(short).includes('app') ? ['The short description says "app".'] : []),
  ...(short.toLowerCase().includes(name.short.trim().toLowerCase())
    ? ['The short description repeats the name of the app.']
    : []),
];

export const longDescription: ManifestCheck = ({ description: { full } }) => [
  ...(full.split(/\s+/).length > 500 ? ['The description has more than 500 words.'] : []),
  ...(/\b(MS|MSFT|Office 365)\b/.test(full) ? ['The description abbreviates or misnames Microsoft.'] : []),
  ...(/\b(certified for|powered by|best|top|guaranteed)\b/i.test(full) ? ['The description makes a claim.'] : []),
  ...(/(?<!Microsoft )\bTeams\b/.test(full.slice(0, full.indexOf('Teams') + 5))
    ? ['The first time, write "Microsoft Teams".']
    : []),
];

export const saysWhoSetsItUp: ManifestCheck = ({ description: { full } }) =>
  /administrator/i.test(full) ? [] : ['The description does not say that an administrator sets it up first.'];

export const hasHelpLink: ManifestCheck = ({ description: { full }, developer }) =>
  full.includes(developer.websiteUrl) ? [] : ['The description has no link to help.'];

export const ownPages: ManifestCheck = ({ developer }) => {
  const pages = [developer.websiteUrl, developer.privacyUrl, developer.termsOfUseUrl];
  return [
    ...(new Set(pages).size < pages.length ? ['Website, privacy policy and terms of use need a page each.'] : []),
    ...pages.filter((page) => !/^https:\/\//i.test(page)).map((page) => `${page} is no https:// address.`),
    ...pages.filter((page) => /\b(localhost|example|staging|beta)\b/i.test(page)).map((page) => `${page} is no page.`),
  ];
};

/** Services that lend somebody else's address, and wildcards. */
const notOurs = /\*|(^|\.)(ngrok(-free)?\.(io|app|dev)|loca\.lt|trycloudflare\.com)$|^azurewebsites\.net$/;

export const domainsAreOurs: ManifestCheck = ({ validDomains }) =>
  validDomains
    .filter((domain) => notOurs.test(domain) || domain.includes('/'))
    .map((domain) => `${domain} is not a domain of the organisation's own.`);

export const everythingOnValidDomains: ManifestCheck = ({ configurableTabs, staticTabs, validDomains }) => {
  const pages = [
    ...configurableTabs.map((tab) => tab.configurationUrl),
    ...staticTabs.flatMap((tab) => (tab.contentUrl === undefined ? [] : [tab.contentUrl])),
  ];
  return pages
    .filter((page) => !validDomains.includes(URL.parse(page)?.host ?? ''))
    .map((page) => `${page} is not on a valid domain.`);
};

export const commandsAreListed: ManifestCheck = ({ bots }) =>
  bots.flatMap((bot) => {
    const listed = new Set(bot.commandLists.flatMap((list) => list.scopes));
    return [
      ...bot.scopes.filter((scope) => !listed.has(scope)).map((scope) => `The bot lists no commands for ${scope}.`),
      ...(bot.commandLists.every((list) => list.commands.some((one) => one.title === 'help'))
        ? []
        : ['A list of commands has no help.']),
    ];
  });

export const noPersonalLandingPage: ManifestCheck = ({ configurableTabs }) =>
  configurableTabs
    .filter((tab) => tab.configurationUrl.includes('mine'))
    .map((tab) => `${tab.configurationUrl} leads a channel to what is one person's.`);

export const entraAppIsNamed: ManifestCheck = ({ webApplicationInfo, validDomains }) => [
  ...(webApplicationInfo.resource === `api://${validDomains[0]}/${webApplicationInfo.id}`
    ? []
    : ['The resource is not the domain and the id of the Entra app.']),
  ...webApplicationInfo.nestedAppAuthInfo
    .filter((one) => one.redirectUri !== `brk-multihub://${validDomains[0]}`)
    .map((one) => `${one.redirectUri} is not the address for nested app authentication on this domain.`),
];
