/** What the bot calls of the Bot connector, and where it gets its tokens and the channel's keys: each once. */
import { graphTokens } from '../../bot/graphToken.ts';
import { teamsAdapter } from '../../bot/teams/adapter.ts';
import { channelIssuer, channelTokenCheck } from '../../bot/teams/channelToken.ts';
import { teamsRoster } from '../../bot/teams/roster.ts';
import { teamsSend } from '../../bot/teams/send.ts';
import { turnsOf } from '../../bot/teams/turns.ts';
import { card } from '../../src/cards/elements.ts';
import { settingsFor } from '../bot/kit/botWorld.ts';
import { SMALL_DIRECTORY, type TestWorkplace } from '../kit/workplace.ts';

const { app, tenant, team, channels } = SMALL_DIRECTORY;
const machine = { now: () => Date.now(), wait: () => Promise.resolve() };
const channelId = channels[0]?.id ?? '';

export async function callBot(at: TestWorkplace): Promise<void> {
  await at.control('teams/install', { method: 'POST', body: { everywhere: true } });
  process.env.IDENTITY_ENDPOINT = `${at.url}/msi/token`;
  process.env.IDENTITY_HEADER = at.workplace.identityHeader;
  const identity = { type: 'UserAssignedMsi', appId: app.id, tenantId: tenant.id } as const;
  await graphTokens({ ...settingsFor(at.workplace, ''), identity, graphClientId: app.id }, Date.now)();
  await callConnector(
    teamsAdapter({ identity, workplaceUrl: at.url, machineNow: machine.now }),
    `${at.url}/connector/`,
  );
  await askForKeys(at.url);
}

async function callConnector(teams: ReturnType<typeof teamsAdapter>, serviceUrl: string): Promise<void> {
  const send = teamsSend(teams, turnsOf(machine, 0));
  const roster = teamsRoster(teams);
  const tenantId = tenant.id;
  const members = await roster.members({ serviceUrl, conversationId: channelId, tenantId });
  const mri = members[0]?.mri ?? '';
  await roster.member({ serviceUrl, conversationId: channelId, tenantId }, mri);
  await roster.groupOf({ serviceUrl, teamId: team.internalId });
  const mention = { mri, name: 'Somebody' };
  const post = await send.toChannel({ serviceUrl, tenantId, channelId }, { text: 'Due this week', mention });
  const said = await send.toPerson({ serviceUrl, tenantId, mri }, { card: card('Due', []) });
  if (post.kind !== 'delivered' || said.kind !== 'delivered') throw new Error('the messages were not taken');
  await send.update({ serviceUrl, ...said }, { text: 'Done' });
}

/** A token that nobody signed: to find that out, the keys are asked for. */
async function askForKeys(url: string): Promise<void> {
  const metadataUrl = `${url}/botframework/.well-known/openidconfiguration`;
  const check = channelTokenCheck({ appId: app.id, metadataUrl, machineNow: machine.now });
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const head = part({ alg: 'RS256', kid: 'unknown' });
  const body = part({ iss: channelIssuer, aud: app.id, serviceurl: url });
  await check(`Bearer ${head}.${body}.none`, url);
}
