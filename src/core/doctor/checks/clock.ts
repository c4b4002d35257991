/**
 * Whether this machine's clock agrees with the server's. Tokens are valid from a moment to a moment: with a clock that is
 * wrong by more than five minutes they are refused (the tolerance Microsoft's libraries use).
 */
import { attention, broken, byCommand, type Check, couldNotLook, ok } from '../check.ts';
import { counted } from '../phrases.ts';

const tolerated = 5 * 60;
const noticed = 60;

export const clock: Check = {
  name: 'clock',
  title: 'The clock',
  judge: ({ clockAheadSeconds: seen }) => {
    if (!seen.looked) return couldNotLook(seen.why, byCommand);
    const off = Math.abs(seen.value);
    const said = `This machine’s clock is ${counted(Math.round(off / 60), 'minute')} ${seen.value > 0 ? 'fast' : 'slow'}`;
    const todo = 'Set the clock of this machine by the network (NTP).';
    if (off > tolerated) return broken(`${said}: Microsoft refuses its tokens.`, 'operator', todo);
    if (off > noticed) return attention(`${said}.`, 'operator', todo);
    return ok('This machine’s clock agrees with the server’s.');
  },
};
