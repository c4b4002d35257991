/** Writes `manifest/guide/calls.md` from the catalogue. Run: `npx tsx manifest/calls/writeGuide.ts`. */
import { writeFileSync } from 'node:fs';
import { documentedCalls } from './all.ts';
import { callsGuide } from './guide.ts';

writeFileSync(new URL('../guide/calls.md', import.meta.url), callsGuide(documentedCalls));
