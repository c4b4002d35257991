/**
 * The doctor from the outside in: signs in, looks, judges. The command and its tests both begin here; the tab puts the same
 * two halves together for itself (`src/tab/features/doctor`).
 */
import { z } from 'zod';
import { bankHolidays } from '../../src/base/time/bankHolidays.ts';
import { type Instant, instantOf } from '../../src/base/time/instant.ts';
import { dateIn, london } from '../../src/base/time/zone.ts';
import { examine, type Finding } from '../../src/core/doctor/examine.ts';
import type { Consent, DoctorFacts, Seen, TokenFacts } from '../../src/core/doctor/facts.ts';
import { lastOf, threeMonths } from '../../src/core/doctor/span.ts';
import { lscb2015, type Terms, termsOf } from '../../src/core/words/terms.ts';
import { elsewhere, known, look } from '../../src/graph/doctor/look.ts';
import { claimsIn } from '../../src/graph/doctor/readAccess.ts';
import { readFacts } from '../../src/graph/doctor/readFacts.ts';
import { type Traffic, watchTraffic } from '../../src/graph/doctor/watchTraffic.ts';
import { type GraphApi, graphApi, type Send } from '../../src/graph/http/graphApi.ts';
import type { Patience } from '../../src/graph/http/patience.ts';
import { readAll } from '../../src/graph/lists/query.ts';
import type { BoardSite } from '../../src/graph/lists/site.ts';
import { sharePointApi } from '../../src/graph/sharepoint/sharePointApi.ts';
import { terms as termsList } from '../../src/lists/terms.ts';
import { addressOf, type Place, type Service, type TokenFor } from './access.ts';
import { askBot } from './askBot.ts';

export interface ExamineParts {
  readonly place: Place;
  /** To Microsoft, or to a workplace in its place. */
  readonly send: Send;
  readonly patience: Patience;
  /** Board time. */
  readonly boardNow: Instant;
  /** Machine time, in milliseconds after the epoch. */
  readonly wallNow: () => number;
  readonly say: (what: string) => void;
  /** The calendar's days; the product's own when not said. */
  readonly holidays?: readonly { readonly date: string }[];
}

export interface Examined {
  readonly findings: readonly Finding[];
  readonly terms: Terms;
}

/** @throws Fault when the site itself cannot be opened: then there is nothing to say about it */
export async function examineSite(parts: ExamineParts): Promise<Examined> {
  const facts = await gather(parts);
  return { findings: examine(facts), terms: facts.terms };
}

/** All facts, from every sign-in there is. @throws Fault when the site cannot be opened */
export async function gather(parts: ExamineParts): Promise<DoctorFacts> {
  const { place, patience, boardNow } = parts;
  const watched = watchTraffic(parts.send, parts.wallNow);
  const apiOf = (tokenFor: TokenFor): GraphApi =>
    graphApi({ getToken: () => tokenFor('graph'), send: watched.send, patience });
  const me = place.person === null ? null : apiOf(place.person);
  const app = place.app === null ? null : apiOf(place.app);
  const site = await openSite(me ?? app, parts);
  const today = dateIn(boardNow);
  const read = await readFacts({
    site,
    ...place,
    sharePoint: place.person === null ? null : openSharePoint(parts, watched.send, place.person),
    directory: me,
    grants: me,
    team: me,
    app,
    months: threeMonths(today),
    say: parts.say,
  });
  const tokens = await look(() => readTokens(place));
  parts.say('the bot');
  const bot = place.botUrl === null ? elsewhere : known(await askBot(place.botUrl, place.watchToken));
  const traffic = watched.seen();
  return {
    now: boardNow,
    today,
    terms: await readTerms(site),
    tenantId: place.tenantId,
    appIds: place.appIds,
    ...read,
    tokens,
    consents: consentsIn(tokens),
    bot,
    traffic: known(traffic),
    clockAheadSeconds: clockOf(traffic),
    lastBankHoliday: lastOf(parts.holidays ?? bankHolidays),
  };
}

async function openSite(api: GraphApi | null, { place, patience }: ExamineParts): Promise<BoardSite> {
  if (api === null) throw new TypeError('somebody must sign in, or the bot’s identity be there');
  const { hostname, pathname } = new URL(place.siteUrl);
  const raw = await api.call({ method: 'GET', path: `/sites/${hostname}:${pathname.replace(/\/$/, '')}` });
  return { api, patience, siteId: z.object({ id: z.string() }).parse(raw).id, zone: london };
}

function openSharePoint({ place, patience }: ExamineParts, send: Send, tokenFor: TokenFor) {
  const getToken = () => tokenFor('sharepoint');
  return async () => sharePointApi({ siteUrl: place.siteUrl.replace(/\/$/, ''), getToken, send, patience });
}

async function readTokens(place: Place): Promise<readonly TokenFacts[]> {
  const { hostname } = new URL(place.siteUrl);
  const asked: readonly (readonly ['person' | 'app', TokenFor | null, Service])[] = [
    ['person', place.person, 'graph'],
    ['person', place.person, 'sharepoint'],
    ['app', place.app, 'graph'],
  ];
  const tokens: TokenFacts[] = [];
  for (const [of, tokenFor, service] of asked) {
    if (tokenFor === null) continue;
    tokens.push({
      of,
      service: service === 'graph' ? 'Microsoft Graph' : 'SharePoint',
      expectedAudience: addressOf(service, hostname),
      ...claimsIn(await tokenFor(service)),
    });
  }
  return tokens;
}

/** What the tab asks people for; full control covers the lesser ones of its service. */
const asked = ['Sites.ReadWrite.All', 'Sites.Manage.All', 'User.ReadBasic.All', 'AllSites.FullControl'];

function consentsIn(tokens: Seen<readonly TokenFacts[]>): Seen<readonly Consent[]> {
  if (!tokens.looked) return tokens;
  const own = tokens.value.filter((token) => token.of === 'person');
  if (own.length === 0) return elsewhere;
  const scopes = new Set(own.flatMap((token) => token.grants));
  const covers = (scope: string) => scope.startsWith('Sites.') && scopes.has('Sites.FullControl.All');
  return known(asked.map((scope) => ({ scope, given: scopes.has(scope) || covers(scope) })));
}

async function readTerms(site: BoardSite): Promise<Terms> {
  const read = await look(() => readAll(site, termsList));
  return read.looked ? termsOf(read.value.rows) : lscb2015;
}

function clockOf({ clockAheadSeconds }: Traffic): Seen<number> {
  return clockAheadSeconds === null ? elsewhere : known(clockAheadSeconds);
}

/** Machine time as the board's, where no workplace has a clock of its own. */
export function systemNow(): Instant {
  return instantOf(Date.now());
}
