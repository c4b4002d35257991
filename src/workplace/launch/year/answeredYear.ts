/** placeholder until written */
import type { Scene } from './play.ts';

export const answeredYear: readonly Scene[] = [];
