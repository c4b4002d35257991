/**
 * Playing through days: each request moves board time to one moment and has the bot do its work of that moment before it is
 * answered, so that no day is passed over. Which days are played is the caller's choice.
 */
import { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import type { MovableClock } from '../tenant/clock.ts';

const stop = z.object({ boardTime: z.iso.datetime({ offset: true }) });

export interface PlayService {
  readonly clock: MovableClock;
  /** Resolves when the bot has ended a round. */
  readonly tickBot: (() => Promise<void>) | undefined;
}

/** Routes under `/workplace/clock/play`: `POST` one moment. Without a bot to ask, and when it fails, 503. */
export function playControl({ clock, tickBot }: PlayService): Router {
  const router = Router();
  router.post('/', async (request: Request, response: Response) => {
    const { boardTime } = stop.parse(request.body);
    if (tickBot === undefined) {
      response.status(503).json({ error: { message: 'No bot runs beside this workplace that could be asked.' } });
      return;
    }
    clock.setBoardNow(Date.parse(boardTime));
    try {
      await tickBot();
      response.json({ boardTime: new Date(clock.boardNow()).toISOString() });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      response.status(503).json({ error: { message: `The bot did not do its work of that day. ${why}` } });
    }
  });
  return router;
}
