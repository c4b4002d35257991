/**
 * `npm run pictures`: every screen in three themes and two widths, into `.build/pictures`, for looking at. Names say what
 * they show: `programme.dark.380.png`. Name a screen to take that one alone.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startWorld, type Theme, type World } from '../journeys/world.ts';
import type { Screen } from './screen.ts';
import { screens } from './screens.ts';

const folder = fileURLToPath(new URL('../../.build/pictures', import.meta.url));
const themes: readonly Theme[] = ['default', 'dark', 'contrast'];
const widths = [1280, 380] as const;

async function take(world: World, screen: Screen, theme: Theme, width: number): Promise<void> {
  const seat = await world.sitDown(screen.person, screen.place, { theme, width, height: 900 });
  try {
    await screen.ready(seat);
    await seat.page.screenshot({ path: join(folder, `${screen.name}.${theme}.${width}.png`) });
  } catch (thrown) {
    await seat.page.screenshot({ path: join(folder, `${screen.name}.${theme}.${width}.failed.png`) });
    process.stderr.write(`${screen.name} in ${theme} at ${width}: ${String(thrown).split('\n')[0]}\n`);
    process.exitCode = 1;
  } finally {
    await seat.close();
  }
}

mkdirSync(folder, { recursive: true });
const asked = process.argv.slice(2);
const world = await startWorld();
for (const screen of screens.filter((one) => asked.length === 0 || asked.includes(one.name))) {
  for (const theme of themes) for (const width of widths) await take(world, screen, theme, width);
}
await world.stop();
process.stdout.write('The pictures are in .build/pictures.\n');
