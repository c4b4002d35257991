/** The address at which a file opens in Office for the web, as the person who follows it. */
import type { SiteFile } from './siteFiles.ts';

/**
 * `web=1` asks SharePoint to show the file in the browser and not to hand it to a program on the machine; what Office cannot
 * show is shown in SharePoint's own viewer.
 */
export function openUrl(file: Pick<SiteFile, 'webUrl'>): string {
  const url = new URL(file.webUrl);
  url.searchParams.set('web', '1');
  return url.href;
}
