import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { PNG } from 'pngjs';
import { iconFiles } from '../../manifest/package/icons.ts';
import { hashIn, sourceHash, withSourceHash } from '../../manifest/package/sourceHash.ts';
import { root, textOf } from '../kit/repository.ts';
import { filledManifest } from './filled.ts';

interface Pixel {
  readonly x: number;
  readonly y: number;
  readonly colour: string;
  readonly alpha: number;
}

const bytesOf = (file: string): Buffer => readFileSync(join(root, 'appPackage', file));

function pixelsOf(file: string): readonly Pixel[] {
  const { width, data } = PNG.sync.read(bytesOf(file));
  return Array.from({ length: data.length / 4 }, (_, at) => ({
    x: at % width,
    y: Math.floor(at / width),
    colour: data.subarray(at * 4, at * 4 + 3).toString('hex'),
    alpha: data[at * 4 + 3] ?? 0,
  }));
}

const isThere = (pixel: Pixel): boolean => pixel.alpha > 0;

describe('the icons', () => {
  it('are those the manifest names', () => {
    expect(Object.values(filledManifest().icons).sort()).toEqual(iconFiles.map((one) => one.file).sort());
  });

  it.each(iconFiles)('$file has $size pixels each way and is small', ({ file, size }) => {
    const { width, height } = PNG.sync.read(bytesOf(file));
    expect([width, height]).toEqual([size, size]);
    expect(bytesOf(file).length).toBeLessThan(30_000);
  });

  it.each(iconFiles)('$file was drawn from $source as it stands', ({ file, source }) => {
    expect(hashIn(bytesOf(file))).toBe(sourceHash(textOf(`appPackage/${source}`)));
  });

  it('would be told apart from one whose source has changed since', () => {
    const old = withSourceHash(PNG.sync.write(new PNG({ width: 1, height: 1 })), sourceHash('<svg>old</svg>'));
    expect(hashIn(old)).toBe(sourceHash('<svg>old</svg>'));
    expect(hashIn(old)).not.toBe(sourceHash('<svg>new</svg>'));
    expect(PNG.sync.read(old).width).toBe(1);
  });

  it('the outline is white on nothing, and reaches every edge', () => {
    const drawn = pixelsOf('outline.png').filter(isThere);
    expect(drawn.length).toBeGreaterThan(150);
    expect(drawn.length).toBeLessThan(700);
    expect(drawn.filter((pixel) => pixel.colour !== 'ffffff')).toEqual([]);
    const edge = (pick: (pixel: Pixel) => number) => [Math.min(...drawn.map(pick)), Math.max(...drawn.map(pick))];
    expect([edge((pixel) => pixel.x), edge((pixel) => pixel.y)]).toEqual([
      [0, 31],
      [0, 31],
    ]);
  });

  it('the colour icon stands on a plain square in the accent colour, its symbol within the middle 96 pixels', () => {
    const accent = String(JSON.parse(textOf('appPackage/manifest.json')).accentColor)
      .slice(1)
      .toLowerCase();
    const pixels = pixelsOf('color.png');
    expect(pixels.filter((pixel) => pixel.alpha !== 255)).toEqual([]);
    const symbol = pixels.filter((pixel) => pixel.colour !== accent);
    expect(symbol.length).toBeGreaterThan(2000);
    expect(symbol.filter(({ x, y }) => Math.min(x, y) < 48 || Math.max(x, y) > 143)).toEqual([]);
  });

  it('the small colour icon has nothing behind it', () => {
    const corners = pixelsOf('color32x32.png').filter(({ x, y }) => [0, 31].includes(x) && [0, 31].includes(y));
    expect(corners.map((pixel) => pixel.alpha)).toEqual([0, 0, 0, 0]);
  });
});
