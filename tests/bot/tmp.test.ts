import { it } from '@jest/globals';
import { botWorld } from './kit/botWorld.ts';

it('x', async () => {
  const w = await botWorld();
  await w.bot().tick();
  process.stdout.write(
    JSON.stringify(await w.desk('housing').messages('chat')).slice(0, 1500) +
      JSON.stringify(
        await (
          await fetch(w.workplace.url + '/workplace/shell/messages?conversation=bot', {
            headers: { 'x-workplace-user': '22222222-0000-4000-8000-000000000007' },
          })
        ).text(),
      ).slice(0, 1500),
  );
  await w.close();
});
