/**
 * Which of the built files a tenant gets: the page that ships and whatever it can come to load, found by following names
 * from file to file. What only the workplace's page needs stays behind, as do source maps.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const page = 'index.html';

/**
 * @param builtTab what the bundler has written: pages, and `assets` beside them
 * @returns paths below it, the page first
 * @throws Error when the tab has not been built
 */
export function shippedTabFiles(builtTab: string): readonly string[] {
  if (!existsSync(join(builtTab, page))) throw new Error('The tab has not been built: npm run build.');
  const found = new Set<string>([page]);
  for (const path of found) {
    if (!/\.(html|js|css)$/.test(path)) continue;
    for (const name of namesIn(readFileSync(join(builtTab, path), 'utf8'))) {
      const named = `assets/${name}`;
      if (existsSync(join(builtTab, named))) found.add(named);
    }
  }
  return [...found];
}

/** Names of files in quotes or brackets, as the bundler writes them: `./x.js`, `assets/x.css`, `url(x.woff2)`. */
function namesIn(text: string): readonly string[] {
  const names = text.matchAll(/["'`(](?:\.?\/)*(?:assets\/)?([\w.-]+\.(?:js|css|svg|png|woff2?))["'`)]/g);
  return [...names].flatMap((match) => match[1] ?? []);
}
