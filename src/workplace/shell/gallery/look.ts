/** What of the gallery is shown and how, carried by the address: a picture or a test can go straight to it. */
import { z } from 'zod';

const look = z.object({
  theme: z.enum(['all', 'default', 'dark', 'contrast']).catch('all'),
  width: z.enum(['full', 'phone']).catch('full'),
});
export type GalleryLook = Readonly<z.infer<typeof look>>;

/** Width of a card on a phone, in CSS pixels: a narrow phone less what Teams puts beside a message. */
export const phoneCardWidth = 320;

/** @param text `dark-phone`; what is missing or wrong is all themes at full width */
export function readLook(text: string | undefined): GalleryLook {
  const [theme, width] = (text ?? '').split('-');
  return look.parse({ theme, width });
}

export function lookText({ theme, width }: GalleryLook): string {
  return `${theme}-${width}`;
}
