/** Every check, in the order in which they are shown. Adding one is one file and one line here. */
import type { Check } from '../check.ts';
import { addOnly } from './addOnly.ts';
import { agencyLists } from './agencyLists.ts';
import { appRoles } from './appRoles.ts';
import { auditLibrary } from './auditLibrary.ts';
import { botAnswers } from './botAnswers.ts';
import { channel } from './channel.ts';
import { clock } from './clock.ts';
import { email } from './email.ts';
import { guests } from './guests.ts';
import { holidays } from './holidays.ts';
import { identities } from './identities.ts';
import { indexes } from './indexes.ts';
import { levels } from './levels.ts';
import { lists } from './lists.ts';
import { membership } from './membership.ts';
import { permissions } from './permissions.ts';
import { personalApp } from './personalApp.ts';
import { scopes } from './scopes.ts';
import { settings } from './settings.ts';
import { signsOfLife } from './signsOfLife.ts';
import { siteGrant } from './siteGrant.ts';
import { teamApp } from './teamApp.ts';
import { throttling } from './throttling.ts';
import { tokens } from './tokens.ts';
import { versions } from './versions.ts';

export const allChecks: readonly Check[] = [
  settings,
  lists,
  indexes,
  agencyLists,
  versions,
  levels,
  permissions,
  addOnly,
  auditLibrary,
  membership,
  identities,
  teamApp,
  channel,
  personalApp,
  guests,
  email,
  botAnswers,
  signsOfLife,
  siteGrant,
  appRoles,
  scopes,
  tokens,
  throttling,
  clock,
  holidays,
];
