/**
 * A tab of a few lines with the real teams-js and msal-browser, to try the shell as their host: context, theme,
 * configuration, sign-in with and without consent, deep link, dialog.
 */
import { createNestablePublicClientApplication, InteractionRequiredAuthError } from '@azure/msal-browser';
import { app, dialog, pages } from '@microsoft/teams-js';

const parentOrigin = location.ancestorOrigins[0] ?? '';

function put(id: string, text: string): void {
  const place = document.getElementById(id);
  if (place !== null) place.textContent = text;
}

function onPress(id: string, work: () => Promise<string>): void {
  document.getElementById(id)?.addEventListener('click', () => {
    work().then(
      (said) => put('said', said),
      (error: Error) => put('said', `failed: ${error.name} ${error.message}`),
    );
  });
}

async function signIn(context: app.Context, scopes: readonly string[], mayAsk: boolean): Promise<string> {
  const client = await createNestablePublicClientApplication({
    auth: {
      clientId: '33333333-0000-4000-8000-000000000001',
      authority: `https://login.microsoftonline.com/${context.user?.tenant?.id ?? 'common'}`,
    },
  });
  const request = { scopes: [...scopes], ...(context.user?.loginHint ? { loginHint: context.user.loginHint } : {}) };
  try {
    return (await client.acquireTokenSilent(request)).accessToken;
  } catch (error) {
    if (!mayAsk || !(error instanceof InteractionRequiredAuthError)) throw error;
    return (await client.acquireTokenPopup(request)).accessToken;
  }
}

async function readSite(token: string, context: app.Context): Promise<string> {
  const { teamSiteDomain, teamSitePath } = context.sharePointSite ?? {};
  const response = await fetch(`${parentOrigin}/v1.0/sites/${teamSiteDomain ?? ''}:${teamSitePath ?? ''}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return `site answered ${String(response.status)}`;
}

function configure(): void {
  pages.config.registerOnSaveHandler((event) => {
    const contentUrl = `${location.origin}/index.html?theme={theme}&group={groupId}`;
    pages.config
      .setConfig({ contentUrl, entityId: 'programme', suggestedDisplayName: 'Small tab' })
      .then(() => event.notifySuccess())
      .catch(() => event.notifyFailure('The settings were not taken.'));
  });
  pages.config.setValidityState(true);
}

async function start(): Promise<void> {
  await app.initialize([parentOrigin]);
  app.notifyAppLoaded();
  const context = await app.getContext();
  const { page, user, channel, team } = context;
  put(
    'context',
    [page.frameContext, page.id, page.subPageId, user?.userPrincipalName, channel?.displayName, team?.displayName].join(
      ' | ',
    ),
  );
  put('theme', context.app.theme);
  app.registerOnThemeChangeHandler((theme) => put('theme', theme));
  if (page.frameContext === 'settings') configure();
  onPress('graph', async () => readSite(await signIn(context, ['Sites.ReadWrite.All'], false), context));
  onPress('silent', async () => readSite(await signIn(context, ['Sites.Manage.All'], false), context));
  onPress('manage', async () => readSite(await signIn(context, ['Sites.Manage.All'], true), context));
  onPress('chat', async () => {
    await app.openLink('https://teams.microsoft.com/l/entity/33333333-0000-4000-8000-000000000002/conversations');
    return 'opened';
  });
  onPress(
    'dialog',
    () =>
      new Promise((resolve) => {
        dialog.url.open(
          { url: `${location.origin}/index.html`, title: 'Small dialog', size: { width: 400, height: 300 } },
          ({ err, result }) => resolve(`dialog said ${err ?? String(result)}`),
        );
      }),
  );
  onPress('submit', async () => {
    dialog.url.submit('hello from the dialog');
    return 'sent';
  });
  await app.notifySuccess();
}

start().catch((error: Error) => put('said', `could not start: ${error.message}`));
