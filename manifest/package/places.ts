/** Where the parts of the Teams package lie in this repository. Nothing is read here. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const root = fileURLToPath(new URL('../../', import.meta.url));
/** The manifest, its strings and the icons: what goes into the package. */
export const packageFolder = join(root, 'appPackage');
/** The settings of each environment, as the toolkit reads and writes them. */
export const environmentFolder = join(root, 'env');
/** Where a built package is put. */
export const buildFolder = join(packageFolder, 'build');
