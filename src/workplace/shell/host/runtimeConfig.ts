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

/** The version string stands third and the JSON fourth: only then teams-js builds its sign-in bridge. */
export function initializeAnswer(frameContext: string): readonly unknown[] {
  return [frameContext, 'web', '2.0.1', JSON.stringify(runtimeConfig)];
}
