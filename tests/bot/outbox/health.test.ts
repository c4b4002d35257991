import { afterEach, describe, expect, it } from '@jest/globals';
import { meter } from '../../../bot/web/meter.ts';
import { type BotWorld, botWorld } from '../kit/botWorld.ts';
import { users } from '../kit/tenant.ts';
import { plan, typedFor } from './outboxOf.ts';

describe('whoever watches over the bot', () => {
  let world: BotWorld;
  afterEach(() => world.close());

  const health = async () => (await fetch(`${world.bot().url}/health`)).json();
  const metrics = async () => {
    const answer = await fetch(`${world.bot().url}/metrics`);
    return { type: answer.headers.get('content-type'), text: await answer.text() };
  };

  it('sees how many messages wait and for how long, and what went out', async () => {
    world = await botWorld();
    await world.setClock('2015-03-16T19:00:00Z');
    await world.bot().tick();
    await plan(world, typedFor('housing', 'housing', 2));
    world.passes(120_000);
    const before = (await health()) as {
      readonly messages: { readonly planned: number };
      readonly oldestWaitSeconds: number;
    };
    expect(before.messages.planned).toBeGreaterThanOrEqual(2);
    expect(before.oldestWaitSeconds).toBeGreaterThanOrEqual(119);
    await world.setClock('2015-03-17T09:30:00Z');
    await world.bot().tick();
    expect(await health()).toMatchObject({
      up: true,
      messages: { planned: 0 },
      oldestWaitSeconds: 0,
      addressesHeld: 0,
    });
  });

  it('gets counts in the text format of Prometheus, without anything personal', async () => {
    world = await botWorld();
    await world.connectorFault({
      match: 'send',
      userId: users.housing.id,
      answer: { status: 429, code: 'Throttled', retryAfter: 1 },
      times: 1,
    });
    await world.bot().tick();
    const { type, text } = await metrics();
    expect(type).toContain('text/plain; version=0.0.4');
    expect(text).toMatch(/^qa_sent_total\{route="chat"\} [1-9]/m);
    expect(text).toMatch(/^qa_sent_total\{route="channel"\} [1-9]/m);
    expect(text).toContain('qa_refused_total{code="BotNotInConversationRoster"} 1');
    expect(text).toContain('qa_throttled_total{code="Throttled"} 1');
    expect(text).toMatch(/^qa_graph_calls_total\{status="200"\} [1-9]/m);
    expect(text).toMatch(/^qa_last_tick_timestamp_seconds [1-9]/m);
    expect(text).toMatch(/^qa_messages\{state="sent"\} [1-9]/m);
    expect(text).not.toMatch(/housing|police|representative/i);
    for (const line of text.trimEnd().split('\n')) {
      expect(line).toMatch(/^(# (HELP|TYPE) qa_[a-z_]+ .+|qa_[a-z_]+(\{[a-z]+="[^"]*"\})? [0-9.]+)$/);
    }
  });
});

describe('the counts', () => {
  it('are told apart by their label, and a strange label cannot break the format', () => {
    const counted = meter();
    counted.add('sent', 'chat');
    counted.add('sent', 'chat');
    counted.add('refused', 'a "code"\nwith a line');
    const text = counted.text([{ name: 'boards', help: 'Boards.', value: 2 }]);
    expect(text).toContain('qa_sent_total{route="chat"} 2\n');
    expect(text).toContain('qa_refused_total{code="a \\"code\\"\\nwith a line"} 1\n');
    expect(text).toContain('# TYPE qa_boards gauge\nqa_boards 2\n');
  });
});
