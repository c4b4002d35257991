/**
 * The ways Graph lets a site be named, brought to the one by id: by its address, or as the site of a group.
 *
 * Microsoft pages "Get a SharePoint site" and "Get a team site for a group". What follows the site is left as it is.
 */
import { type Site, siteByPath, siteOfGroup } from '../sharepoint/site.ts';
import type { Database } from '../tenant/database.ts';
import { notFound } from './refusal.ts';

const BY_PATH = /^\/sites\/([^/:]+):(\/[^:]+?)(?::(\/.*)?)?$/;
const OF_GROUP = /^\/groups\/([^/]+)\/sites\/root(\/.+)$/;

/** @throws GraphRefusal `itemNotFound` where there is no such site */
export function canonicalPath(database: Database, path: string): string {
  const spelled = path.replace(/(?<=.)\/$/, '').replaceAll(/%3a/gi, ':');
  const [, host, sitePath, below] = BY_PATH.exec(spelled) ?? [];
  if (host !== undefined && sitePath !== undefined) {
    return pathOf(siteByPath(database, host, decodeURIComponent(sitePath)), below);
  }
  const [, group, belowGroup] = OF_GROUP.exec(spelled) ?? [];
  return group === undefined ? spelled : pathOf(siteOfGroup(database, decodeURIComponent(group)), belowGroup);
}

function pathOf(site: Site | undefined, below: string | undefined): string {
  if (site === undefined) throw notFound();
  return `/sites/${site.id}${below ?? ''}`;
}
