/**
 * Draws the package's PNG icons from their SVG sources with the browser of this machine: `npx tsx
 * manifest/package/drawIcons.ts`. By hand, after a source has changed; the PNGs are committed. Each PNG holds the hash of
 * its source, so that a test can tell one that was not drawn again.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { PNG } from 'pngjs';
import { iconFiles } from './icons.ts';
import { packageFolder } from './places.ts';
import { sourceHash, withSourceHash } from './sourceHash.ts';

/**
 * White at the edge of a line stays white, only less of it: a browser may round it to grey.
 * Source: "Package your app", the white of an outline icon is 255, 255, 255.
 */
function onlyWhite(png: Buffer): Buffer {
  const image = PNG.sync.read(png);
  for (let at = 0; at < image.data.length; at += 4) {
    const isThere = (image.data[at + 3] ?? 0) > 0;
    image.data.fill(isThere ? 255 : 0, at, at + 3);
  }
  return PNG.sync.write(image);
}

async function draw(browser: Browser, svg: string, size: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: size, height: size }, deviceScaleFactor: 1 });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  const png = await page.screenshot({ omitBackground: true });
  await page.close();
  return png;
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'],
});
for (const { file, source, size, isWhite } of iconFiles) {
  const svg = readFileSync(join(packageFolder, source), 'utf8');
  const drawn = await draw(browser, svg, size);
  const png = isWhite ? onlyWhite(drawn) : PNG.sync.write(PNG.sync.read(drawn));
  writeFileSync(join(packageFolder, file), withSourceHash(png, sourceHash(svg)));
  process.stdout.write(`${file}: ${size} x ${size}\n`);
}
await browser.close();
