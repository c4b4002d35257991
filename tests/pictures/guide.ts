/**
 * `npm run pictures:guide`: walks the administrator's guide from an empty team and takes the pictures that stand in it,
 * into `manifest/guide/pictures`. Small, so that the repository stays small.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { walk } from '../journeys/guide/walk.ts';
import { walkedGuide } from '../journeys/guide/walkedGuide.ts';
import { places, startWorld } from '../journeys/world.ts';
import { textOf } from '../kit/repository.ts';

const folder = fileURLToPath(new URL('../../manifest/guide/pictures', import.meta.url));
const guide = textOf('manifest/guide/administrator.md');
mkdirSync(folder, { recursive: true });
const world = await startWorld(false);
const newcomer = await world.sitDown('qa-manager', places.programme, { width: 1000, height: 640 });
await newcomer.page.getByRole('button', { name: 'Add a tab' }).click();
await walk({
  world,
  newcomer,
  guide: walkedGuide(),
  look: async (sight, { page }) => {
    if (guide.includes(`pictures/${sight}.png`)) await page.screenshot({ path: join(folder, `${sight}.png`) });
  },
});
await newcomer.close();
await world.stop();
process.stdout.write('The pictures are in manifest/guide/pictures. Look at each before you commit it.\n');
