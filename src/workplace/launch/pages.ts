/** Where the built pages are. Apart from the building itself, so that who only serves them need not load the bundler. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));
/** The product's tab. */
export const builtTab = join(root, '.build/tab');
/** The workplace's Teams-like page. */
export const builtShell = join(root, '.build/shell');
/** Says from which sources they were built; away while they are put in their place. */
export const pagesStamp = join(root, '.build/pages.stamp');
