/**
 * What this host answers to each call of teams-js. One entry per call; a call without an entry is not answered, as
 * an older Teams would not.
 *
 * Source: teams-js, `src/public` and `src/internal`; the name of a call is the `func` on the wire.
 */
import { z } from 'zod';
import type { ConfiguredTab } from '../app/shapes.ts';
import type { SignInCondition, Visit } from '../app/signInConditions.ts';
import { followLink, linkTarget } from './deepLinks.ts';
import type { AppRequest } from './frames.ts';
import { type AskPerson, answerAuthToken, answerSignIn } from './nestedSignIn.ts';
import { type ContextSource, pageContext } from './pageContext.ts';
import { initializeAnswer } from './runtimeConfig.ts';

/** Settings of a configured tab, as `pages.config.setConfig` sends them. */
export const tabConfigShape = z.looseObject({
  contentUrl: z.string(),
  websiteUrl: z.string().optional(),
  entityId: z.string().optional(),
  suggestedDisplayName: z.string().optional(),
});
export type TabConfig = z.infer<typeof tabConfigShape>;

const dialogShape = z.looseObject({
  url: z.string(),
  title: z.string().nullish(),
  width: z.union([z.number(), z.string()]).nullish(),
  height: z.union([z.number(), z.string()]).nullish(),
});
export type DialogRequest = z.infer<typeof dialogShape>;

const navigationShape = z.looseObject({
  appId: z.string(),
  channelId: z.string().nullish(),
  subPageId: z.string().nullish(),
});

/** What a page of the app can make happen around itself. Each page offers only what its place allows. */
export interface HostEvents {
  /** The page says how its start went: `success`, or a reason. */
  onStarted?(outcome: { readonly ok: boolean; readonly reason: string }): void;
  onConfig?(config: TabConfig): void;
  onValidity?(isValid: boolean): void;
  onSaveAnswer?(failure: string | undefined): void;
  onDialog?(dialog: DialogRequest, done: (error: string | null, result: unknown) => void): void;
  onDialogResult?(result: unknown): void;
  onMessageForParent?(message: unknown): void;
  onMessageForChild?(message: unknown): void;
  onAuthenticate?(url: string): Promise<readonly unknown[]>;
  onAuthenticated?(success: boolean, result: unknown): void;
}

export interface HostSource extends ContextSource {
  readonly tab: ConfiguredTab | null;
  readonly ask: AskPerson;
  /** What signing in meets, and whether this visit is past it. */
  readonly condition: SignInCondition;
  readonly visit: Visit;
  readonly events: HostEvents;
}

type Answer = (host: HostSource, request: AppRequest) => void | Promise<void>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const startAnswers: Readonly<Record<string, Answer>> = {
  initialize: (host, { reply }) => reply(initializeAnswer(host.page.frameContext, host.condition !== 'noBridge')),
  getContext: (host, { reply }) => reply([pageContext(host)]),
  'appInitialization.success': (host, { reply }) => {
    host.events.onStarted?.({ ok: true, reason: '' });
    reply([true]);
  },
  'appInitialization.failure': (host, { args }) => host.events.onStarted?.({ ok: false, reason: text(args[1]) }),
  'appInitialization.expectedFailure': (host, { args }) =>
    host.events.onStarted?.({ ok: false, reason: text(args[1]) }),
};

const linkAnswers: Readonly<Record<string, Answer>> = {
  executeDeepLink: (host, { args, reply }) => {
    const refused = followLink(text(args[0]), host.settings);
    reply(refused === undefined ? [true] : [false, refused]);
  },
  'chat.openChat': (host, { args, reply }) => {
    const members = z.looseObject({ members: z.array(z.string()) }).safeParse(args[0]).data?.members ?? [];
    const link = `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(members.join(','))}`;
    const refused = followLink(link, host.settings);
    reply(refused === undefined ? [true] : [false, refused]);
  },
  'pages.navigateToApp': (host, { args, reply }) => {
    const asked = navigationShape.safeParse(args[0]).data;
    if (asked === undefined) return reply([false, 'The parameters cannot be read.']);
    const context = encodeURIComponent(
      JSON.stringify({ subEntityId: asked.subPageId ?? undefined, channelId: asked.channelId ?? host.page.channelId }),
    );
    const link = `https://teams.microsoft.com/l/entity/${asked.appId}/page?context=${context}`;
    const target = linkTarget(link, host.settings);
    if (target.kind === 'refused') return reply([false, target.why]);
    reply([true]);
    followLink(link, host.settings);
  },
};

const configAnswers: Readonly<Record<string, Answer>> = {
  'settings.getSettings': (host, { reply }) =>
    reply([
      host.tab === null
        ? {}
        : {
            contentUrl: host.tab.contentUrl,
            websiteUrl: host.tab.websiteUrl,
            entityId: host.tab.entityId,
            suggestedDisplayName: host.tab.displayName,
          },
    ]),
  'settings.setSettings': (host, { args, reply }) => {
    const config = tabConfigShape.safeParse(args[0]);
    if (!config.success || host.events.onConfig === undefined)
      return reply([false, 'The settings cannot be used here.']);
    host.events.onConfig(config.data);
    reply([true]);
  },
  'settings.setValidityState': (host, { args }) => host.events.onValidity?.(args[0] === true),
  'settings.save.success': (host) => host.events.onSaveAnswer?.(undefined),
  'settings.save.failure': (host, { args }) =>
    host.events.onSaveAnswer?.(text(args[0]) || 'The page could not be saved.'),
};

const dialogAnswers: Readonly<Record<string, Answer>> = {
  'tasks.startTask': (host, { args, reply }) => {
    const dialog = dialogShape.safeParse(args[0]);
    if (!dialog.success || host.events.onDialog === undefined) return reply(['This dialog cannot be opened.', null]);
    host.events.onDialog(dialog.data, (error, result) => reply([error, result]));
  },
  'tasks.completeTask': (host, { args }) => host.events.onDialogResult?.(args[0]),
  messageForParent: (host, { args }) => host.events.onMessageForParent?.(args[0]),
  messageForChild: (host, { args }) => host.events.onMessageForChild?.(args[0]),
};

const signInAnswers: Readonly<Record<string, Answer>> = {
  'nestedAppAuth.execute': async (host, { data, reply }) => {
    const answer = await answerSignIn(host, data);
    if (answer !== undefined) reply([null, answer]);
  },
  'authentication.getAuthToken': async (host, { reply }) => reply(await answerAuthToken(host)),
  'authentication.authenticate': async (host, { args, reply }) => {
    reply((await host.events.onAuthenticate?.(text(args[0]))) ?? [false, 'CancelledByUser']);
  },
  'authentication.authenticate.success': (host, { args }) => host.events.onAuthenticated?.(true, args[0]),
  'authentication.authenticate.failure': (host, { args }) => host.events.onAuthenticated?.(false, args[0]),
};

const answers: Readonly<Record<string, Answer>> = {
  ...startAnswers,
  ...linkAnswers,
  ...configAnswers,
  ...dialogAnswers,
  ...signInAnswers,
};

/** Answers one call. */
export async function answerCall(host: HostSource, request: AppRequest): Promise<void> {
  await answers[request.func]?.(host, request);
}
