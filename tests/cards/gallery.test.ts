import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { gallery } from '../../src/cards/gallery.ts';
import { cardVerbs } from '../../src/cards/verbs.ts';
import { cardSchema } from './cardSchema.ts';

const folder = resolve(import.meta.dirname, '../../src/cards');

/** Every object of a card, with the kind it says it is. */
function parts(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [] : [value as Readonly<Record<string, unknown>>]; // any object of a card
  return [...own, ...Object.values(value).flatMap(parts)];
}

/** The key of some message of the outbox. */
const entryKey: unknown = expect.stringMatching(/^[a-z]+\..+/);

/** Texts of a card that somebody reads: neither data of buttons nor limits of inputs. */
function textsOf(content: unknown): readonly string[] {
  const shown = ['text', 'title', 'value', 'label', 'errorMessage', 'placeholder', 'speak', 'fallbackText'];
  return parts(content).flatMap((part) =>
    shown.flatMap((name) => (typeof part[name] === 'string' ? [part[name]] : [])),
  );
}

describe('every card', () => {
  it('is in the gallery', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.card.ts'))
      .map((file) => file.replace(/^.*\//, '').replace('.card.ts', ''));
    expect(new Set(gallery.map((sample) => sample.card))).toEqual(new Set(files));
  });

  it.each(gallery.map((sample) => [`${sample.card}: ${sample.state}`, sample.content] as const))(
    '%s keeps to Adaptive Cards 1.5, says what it is about, and is as it was',
    (_name, content) => {
      expect(cardSchema.safeParse(content).error?.issues ?? []).toEqual([]);
      expect(content.body[0]).toMatchObject({ type: 'TextBlock', style: 'heading' });
      expect(content).toMatchSnapshot();
    },
  );

  it.each(gallery.map((sample) => [`${sample.card}: ${sample.state}`, sample.content] as const))(
    '%s is under 28 KB, however it is counted',
    (_name, content) => {
      const json = JSON.stringify(content);
      expect(Buffer.byteLength(json, 'utf8')).toBeLessThan(28 * 1024);
      expect(json.length * 2).toBeLessThan(64 * 1024);
    },
  );

  it('has buttons with a fallback inside an action set, and verbs that the bot knows', () => {
    for (const { content } of gallery) {
      for (const part of parts(content).filter((one) => one.type === 'Action.Execute' && 'title' in one)) {
        expect(part.fallback).toMatchObject({ type: 'Action.Submit', data: part.data });
        expect(cardVerbs).toContain(part.verb);
        const about = ['mouSign', 'mouDecline', 'mouNotMe', 'mouRefresh'].includes(String(part.verb))
          ? { version: 'mou-1', agency: 'police' }
          : { entry: entryKey };
        expect(part.data).toMatchObject({ board: 'b-sample', ...about, verb: part.verb });
      }
      expect(Object.keys(content)).not.toContain('actions');
    }
  });

  it('refreshes only for the one person of a 1:1 chat', () => {
    const inChannel = gallery.find((sample) => sample.state === 'in the channel')?.content;
    expect(inChannel?.refresh).toBeUndefined();
    const toOne = gallery.find((sample) => sample.state === 'to the representative')?.content;
    expect(toOne?.refresh?.userIds).toEqual(['29:sample']);
  });

  it('shows no address and no directory id', () => {
    for (const { content } of gallery) {
      const json = JSON.stringify(content.body).replace(/https:[^"]+/g, '');
      expect(json).not.toMatch(/[\w.]+@[\w-]+\.[\w.]+/);
      expect(json).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}/);
    }
  });

  it('has each id once, so that no form sends what was typed into another', () => {
    for (const { content } of gallery) {
      const ids = parts(content.body).flatMap((part) => (typeof part.id === 'string' ? [part.id] : []));
      expect(ids).toEqual([...new Set(ids)]);
    }
  });

  it('asks nothing on a receipt', () => {
    for (const { content } of gallery.filter((sample) => ['mouReceipt', 'dealtWith'].includes(sample.card))) {
      expect(parts(content).filter((part) => String(part.type).startsWith('Input.'))).toEqual([]);
      expect(parts(content).filter((part) => part.type === 'Action.Execute')).toEqual([]);
    }
  });

  it('writes dates in words, never in figures', () => {
    for (const { content } of gallery) {
      expect(textsOf(content).join('\n')).not.toMatch(/\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{4}/);
    }
  });
});
