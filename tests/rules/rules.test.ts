/** Every rule of an audit has a test that tries to break it in the core, in the tab, on a card and through Graph. */
import { describe, expect, it } from '@jest/globals';
import { textOf } from '../kit/repository.ts';
import { rulesOfItsWork } from './ofItsWork.ts';
import { rulesOfTheAudit } from './ofTheAudit.ts';
import type { NamedStep, NamedTest, Place } from './places.ts';

const rules = [...rulesOfTheAudit, ...rulesOfItsWork];
const ways = ['core', 'tab', 'card', 'graph'] as const;

/** Whether the words are the title of a test of the file, or the first of a line in a table of its cases. */
function isThere({ file, ...named }: NamedTest | NamedStep): boolean {
  const text = textOf(file);
  if ('step' in named) {
    const isWalked = new RegExp(`\\.${named.step},$`, 'm').test(textOf('tests/journeys/audit.test.ts'));
    return isWalked && text.includes(`export async function ${named.step}(`);
  }
  const literal = [`'${named.title}'`, `"${named.title}"`];
  return literal.some((one) =>
    text
      .split(one)
      .slice(0, -1)
      .some((before) => /(\b(it|each)\(|\)\(|\[)\s*$/.test(before)),
  );
}

function missingIn(place: Place): readonly string[] {
  if ('because' in place) return place.because.length < 20 ? ['a reason'] : [];
  if (place.length === 0) return ['a test'];
  return place.filter((one) => !isThere(one)).map((one) => `${one.file}: ${'step' in one ? one.step : one.title}`);
}

describe.each(rules.map((one) => [one.rule, one] as const))('%s', (_words, rule) => {
  it.each(ways)('is tried to be broken: %s', (way) => {
    expect(missingIn(rule[way])).toEqual([]);
  });

  it('is tried in the core and through Graph in any case', () => {
    expect([rule.core, rule.graph].filter((place) => 'because' in place)).toEqual([]);
  });
});

describe('the table of rules', () => {
  it('names each rule once', () => {
    expect(new Set(rules.map((one) => one.rule)).size).toBe(rules.length);
  });

  it('knows every test in which people write past the screens', () => {
    const named = new Set(
      rules.flatMap((rule) => ways.flatMap((way) => ('because' in rule[way] ? [] : rule[way]))).map(nameOf),
    );

    const attempts = [...textOf('tests/bot/audits/pastTheScreens.test.ts').matchAll(/^ {4}\[\s*'([^']+)'/gm)];
    expect(attempts.length).toBeGreaterThan(30);
    expect(attempts.map((one) => one[1] ?? '').filter((title) => !named.has(title))).toEqual([]);
  });
});

function nameOf(one: NamedTest | NamedStep): string {
  return 'title' in one ? one.title : one.step;
}
