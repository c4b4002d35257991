/**
 * The doctor as the signed-in person: what can be seen from the tab, judged by the same rules as `npm run doctor`. What only
 * the bot's own machine can see comes out as 'could not look', never as fine.
 */
import { z } from 'zod';
import { bankHolidays } from '../../../base/time/bankHolidays.ts';
import type { Instant } from '../../../base/time/instant.ts';
import { dateIn } from '../../../base/time/zone.ts';
import { examine, type Finding } from '../../../core/doctor/examine.ts';
import type { Consent, DoctorFacts, Seen } from '../../../core/doctor/facts.ts';
import { lastOf, threeMonths } from '../../../core/doctor/span.ts';
import { lscb2015, type Terms, termsOf } from '../../../core/words/terms.ts';
import { elsewhere, known, look } from '../../../graph/doctor/look.ts';
import { readFacts } from '../../../graph/doctor/readFacts.ts';
import { aheadBy } from '../../../graph/doctor/watchTraffic.ts';
import { readAll } from '../../../graph/lists/query.ts';
import type { BoardSite } from '../../../graph/lists/site.ts';
import { terms as termsList } from '../../../lists/terms.ts';
import type { World } from '../../board/world.ts';
import { channelKindHere } from './channelKind.ts';
import { watchAnswers } from './watchAnswers.ts';

export interface Examined {
  readonly findings: readonly Finding[];
  readonly terms: Terms;
  readonly at: Instant;
}

export interface Here {
  readonly world: World;
  readonly site: BoardSite;
  /** Board time. */
  readonly now: Instant;
  readonly say: (what: string) => void;
}

const readUsers = ['https://graph.microsoft.com/User.ReadBasic.All'];
const manageLists = ['https://graph.microsoft.com/Sites.Manage.All'];

/** Microsoft may ask for the permissions of the set-up page meanwhile. Never throws for what could not be seen. */
export async function examineHere(here: Here): Promise<Examined> {
  const watch = watchAnswers();
  const facts = await gather(here);
  const findings = examine({ ...facts, traffic: watch.stop() });
  return { findings, terms: facts.terms, at: here.now };
}

async function gather({ world, site, now, say }: Here): Promise<Omit<DoctorFacts, 'traffic'>> {
  const today = dateIn(now);
  const read = await readFacts({
    site,
    tenantId: world.app.tenantId,
    teamsAppId: world.app.teamsAppId,
    groupId: null,
    sharePoint: async () => world.sharePointAt(await addressOf(world, site.siteId)),
    directory: world.graphWith(readUsers),
    ...{ grants: null, team: null, app: null },
    months: threeMonths(today),
    say,
  });
  const kind = await look(channelKindHere);
  const words = await look(() => readAll(site, termsList));
  return {
    ...{ now, today, tenantId: world.app.tenantId, appIds: [world.app.clientId] },
    terms: words.looked ? termsOf(words.value.rows) : lscb2015,
    ...read,
    channel: kind.looked && kind.value !== null ? known(kind.value) : elsewhere,
    tokens: elsewhere,
    bot: elsewhere,
    consents: known(await consentsOf(world, site, read)),
    clockAheadSeconds: await clockAhead(),
    lastBankHoliday: lastOf(bankHolidays),
  };
}

const siteShape = z.object({ webUrl: z.url() });

/** Source: "Get a site resource". @throws Fault */
async function addressOf(world: World, siteId: string): Promise<string> {
  return siteShape.parse(await world.graph.call({ method: 'GET', path: `/sites/${siteId}?$select=webUrl` })).webUrl;
}

/** What was needed for each permission has been tried by now, but for that on lists: it is asked for by itself. */
async function consentsOf(
  world: World,
  site: BoardSite,
  read: Pick<DoctorFacts, 'lists' | 'logins' | 'groups'>,
): Promise<readonly Consent[]> {
  const manage = await look(() =>
    world.graphWith(manageLists).call({ method: 'GET', path: `/sites/${site.siteId}?$select=id` }),
  );
  return [
    ...consentOf('Sites.ReadWrite.All', read.lists),
    ...consentOf('Sites.Manage.All', manage),
    ...consentOf('User.ReadBasic.All', read.logins),
    ...consentOf('AllSites.FullControl', read.groups),
  ];
}

/** An outage says nothing of a permission. */
function consentOf(scope: string, tried: Seen<unknown>): readonly Consent[] {
  if (tried.looked) return [{ scope, given: true }];
  return tried.why === 'forbidden' || tried.why === 'unauthenticated' ? [{ scope, given: false }] : [];
}

/** Against the server of this page: the browser shows a page no other server's `Date`. */
async function clockAhead(): Promise<Seen<number>> {
  const asked = Date.now();
  const answer = await look(() => fetch('./settings.json', { cache: 'no-store' }));
  const ahead = answer.looked ? aheadBy(answer.value.headers.get('date'), asked, Date.now()) : null;
  return ahead === null ? elsewhere : known(ahead);
}
