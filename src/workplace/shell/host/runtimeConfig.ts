/**
 * What this host says it can do, in the form teams-js reads at `initialize`.
 *
 * Only what is really answered is listed: a tab asks `isSupported()` and must not be told more than is true.
 * Source: teams-js, `src/public/runtime.ts` (apiVersion 4) and `src/internal/appHelpers.ts`.
 */
const runtimeConfig = {
  apiVersion: 4,
  isLegacyTeams: false,
  isNAAChannelRecommended: true,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  supports: {
    app: { notifySuccessResponse: {} },
    pages: { config: {} },
    dialog: { url: { parentCommunication: {} } },
    chat: {},
    nestedAppAuth: {},
  },
};

/** An older Teams knows nothing of nested app authentication. */
function configWith(hasBridge: boolean): object {
  if (hasBridge) return runtimeConfig;
  const { nestedAppAuth: _none, ...supports } = runtimeConfig.supports;
  return { ...runtimeConfig, isNAAChannelRecommended: false, supports };
}

/**
 * The version string stands third and the JSON fourth: only then teams-js builds its sign-in bridge.
 * @param hasBridge whether this host signs people in inside a page
 */
export function initializeAnswer(frameContext: string, hasBridge: boolean): readonly unknown[] {
  return [frameContext, 'web', '2.0.1', JSON.stringify(configWith(hasBridge))];
}
