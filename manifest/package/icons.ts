/**
 * The icons of the Teams package and what Microsoft asks of each. The drawings are ours; `drawIcons.ts` turns them into
 * PNGs.
 * Source: "Package your app", section "App icons".
 */

export interface IconFile {
  /** In the package and in `appPackage/`. */
  readonly file: string;
  /** The drawing it is made from. */
  readonly source: string;
  /** Pixels, each way. */
  readonly size: number;
  /** White on nothing, with no other colour. */
  readonly isWhite: boolean;
}

export const iconFiles: readonly IconFile[] = [
  { file: 'color.png', source: 'color.svg', size: 192, isWhite: false },
  { file: 'outline.png', source: 'outline.svg', size: 32, isWhite: true },
  { file: 'color32x32.png', source: 'color32x32.svg', size: 32, isWhite: false },
];
