/**
 * Whether the app may use this site, with which role. Source: "Overview of Selected Permissions in OneDrive and SharePoint";
 * `write` is enough once the lists are made.
 */
import { attention, broken, byCommand, type Check, couldNotLook, ok, type Verdict } from '../check.ts';
import type { DoctorFacts, SiteGrant } from '../facts.ts';

const grantIt = 'Run “npm run provision -- grant” with the app’s id, signed in as an administrator.';

/** Any application permission that reaches a site. */
const reaching = /^(Sites|Lists)\./;

export const siteGrant: Check = {
  name: 'siteGrant',
  title: 'The bot’s access to the site',
  judge: (facts) => {
    const { appReadsSite: reads, siteGrants: grants } = facts;
    // Without its own permission the bot reads no site at all: that is said by the check of its permissions.
    if (reads.looked && !reads.value && !lacksPermission(facts)) return cannotRead();
    if (grants.looked) return judgeGrant(facts, grants.value);
    if (reads.looked) return ok('The bot can read the site. With which role could not be seen.');
    return couldNotLook(grants.why === 'elsewhere' ? reads.why : grants.why, byCommand);
  },
};

function cannotRead(): Verdict {
  return broken('The bot cannot read this site, so it does nothing for this board.', 'administrator', grantIt);
}

function lacksPermission({ tokens }: DoctorFacts): boolean {
  const own = tokens.looked ? tokens.value.find((token) => token.of === 'app') : undefined;
  return own !== undefined && !own.grants.some((role) => reaching.test(role));
}

function judgeGrant({ appIds }: DoctorFacts, grants: readonly SiteGrant[]): Verdict {
  const own = grants.find((one) => appIds.includes(one.appId));
  if (own === undefined) return cannotRead();
  const { roles } = own;
  if (roles.length === 0) return ok('The bot is granted this site. Microsoft’s list of grants does not say the role.');
  if (roles.some((role) => role === 'owner' || role === 'fullcontrol'))
    return attention(
      `The bot has the role “${roles.join(', ')}” on this site, which is more than it needs.`,
      'administrator',
      'Run “npm run provision -- grant --role write”: more is needed only while the app itself makes the lists.',
    );
  if (!roles.includes('write'))
    return broken(
      `The bot has only the role “${roles.join(', ')}” on this site, so it can write nothing.`,
      'administrator',
      grantIt,
    );
  return ok('The bot has the role “write” on this site, and needs no more.');
}
