import { FluentProvider } from '@fluentui/react-components';
import { describe, expect, it } from '@jest/globals';
import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { GuardProvider } from '../../src/tab/board/audit/guardKnowledge.ts';
import { GuardedText, type GuardedTextProps } from '../../src/tab/ui/GuardedText.tsx';
import { GuardedSave, GuardForm } from '../../src/tab/ui/GuardForm.tsx';
import { newGuardFields } from '../../src/tab/ui/guardFields.ts';
import { judge } from '../../src/tab/ui/guardText.ts';

const knows = { people: ['Morgan Ashdown'], words: [], localPatterns: [] };
const nhs = '943 476 5919';

describe('a text box', () => {
  it('stops for an identifier and says where the first one stands', () => {
    const text = `Agreed. See ${nhs}.`;
    const judged = judge(text, knows, null);
    expect(judged).toMatchObject({ stops: true, asks: false, looksNamed: false });
    expect(judged.first).toEqual({ start: 12, end: 24 });
    expect(judged.sentences).toHaveLength(1);
    expect(JSON.stringify(judged)).not.toContain('943');
  });

  it('is free for ordinary words and for the board’s own people', () => {
    const judged = judge('Morgan Ashdown closed case SM-K7Q2 on 16 March 2015.', knows, null);
    expect(judged).toEqual({ stops: false, asks: false, looksNamed: false, sentences: [], first: null });
  });

  it('asks about a name until it is answered, and again about another name', () => {
    const text = 'Jordan Whitfield was seen.';
    expect(judge(text, knows, null)).toMatchObject({ stops: false, asks: true, looksNamed: true });
    expect(judge(text, knows, text)).toMatchObject({ asks: false, looksNamed: true, sentences: [], first: null });
    expect(judge(`${text} At home, too.`, knows, text).asks).toBe(false);
    expect(judge(`${text} So was Kelly Marsden.`, knows, text).asks).toBe(true);
  });

  it('is not freed of an identifier by the answer about names', () => {
    const text = `Jordan Whitfield, ${nhs}`;
    expect(judge(text, knows, text)).toMatchObject({ stops: true, asks: false });
  });

  it('says what stops before what it asks, each kind once', () => {
    const { sentences } = judge(`Jordan Whitfield, ${nhs}, 401 023 2137, BN3 4AH`, knows, null);
    expect(sentences.map((one) => one.slice(0, 28))).toEqual([
      'This looks like an NHS numbe',
      'This looks like a postcode, ',
      'This looks like a person’s n',
    ]);
  });
});

/** Boxes in the order of a page, as far as the store looks at an element. */
function box(at: number, state: { readonly stops?: boolean; readonly asks?: boolean }, focused: string[] = []) {
  const element = { at, compareDocumentPosition: (other: { at: number }) => (other.at > at ? 4 : 2) };
  return {
    label: `Box ${at}`,
    stops: state.stops === true,
    asks: state.asks === true,
    element: () => element as unknown as Element, // the store asks an element for its place alone
    focus: () => void focused.push(`Box ${at}`),
  };
}

describe('a form', () => {
  it('may be saved while none of its boxes is in trouble', () => {
    const fields = newGuardFields();
    fields.put('a', box(1, {}));
    expect(fields.state()).toEqual({ stops: false, asks: false, reason: null });
    expect(fields.focusFirst()).toBe(false);
  });

  it('names the boxes that keep it from being saved, and leads to the first on the page', () => {
    const focused: string[] = [];
    const fields = newGuardFields();
    fields.put('c', box(3, { stops: true }, focused));
    fields.put('a', box(1, {}, focused));
    fields.put('b', box(2, { asks: true }, focused));
    expect(fields.state()).toEqual({
      stops: true,
      asks: true,
      reason: 'This cannot be saved yet: look at ‘Box 3’.',
    });
    expect(fields.focusFirst()).toBe(true);
    expect(focused).toEqual(['Box 2']);
    fields.put('c', box(3, {}, focused));
    expect(fields.state().reason).toBe('Before this is saved, say whether a real person is named in ‘Box 2’.');
  });

  it('is free again when a box in trouble is taken away', () => {
    const fields = newGuardFields();
    fields.put('a', box(1, { stops: true }));
    fields.remove('a');
    expect(fields.state().reason).toBeNull();
  });

  it('tells its listeners of changes alone, and gives the same state in between', () => {
    let told = 0;
    const fields = newGuardFields();
    const leave = fields.subscribe(() => {
      told++;
    });
    fields.put('a', box(1, { stops: true }));
    const state = fields.state();
    fields.put('a', box(1, { stops: true }));
    expect([told, fields.state() === state]).toEqual([1, true]);
    leave();
    fields.remove('a');
    expect(told).toBe(1);
  });
});

describe('on the page', () => {
  const shown = (part: ReactNode) =>
    renderToStaticMarkup(createElement(FluentProvider, null, createElement(GuardProvider, { value: knows }, part)));
  const textBox = (props: Partial<GuardedTextProps>) =>
    shown(createElement(GuardedText, { label: 'Reason', value: '', onChange: () => undefined, ...props }));

  it('a box in trouble is marked invalid, described by the reason, and read out politely', () => {
    const markup = textBox({ value: `See ${nhs}`, multiline: true });
    expect(markup).toMatch(/<textarea[^>]*aria-invalid="true"/);
    expect(markup).toMatch(/<textarea[^>]*aria-describedby="[^"]+"/);
    expect(markup).toMatch(/aria-live="polite">This looks like an NHS number, so it cannot be saved\./);
    expect(markup).not.toContain('role="alert"');
    expect(markup).toContain('Show me where');
    expect(markup).not.toContain('No real person is named');
  });

  it('a box that holds what looks like a name has the answer beneath', () => {
    const markup = textBox({ value: 'Jordan Whitfield was seen.' });
    expect(markup).toContain('This looks like a person’s name. Is it?');
    expect(markup).toContain('No real person is named');
    expect(markup).not.toContain('aria-invalid="true"');
  });

  it('a box with ordinary words shows nothing but itself', () => {
    const markup = textBox({ value: 'Agreed on 16 March 2015.', hint: 'Everybody can read it', required: true });
    expect(markup).not.toMatch(/This looks like|Show me where|No real person|aria-invalid="true"/);
    expect(markup).toContain('Everybody can read it');
  });

  it('the button of a form without trouble saves', () => {
    const markup = shown(createElement(GuardForm, null, createElement(GuardedSave, null, 'Save')));
    expect(markup).toMatch(/<button[^>]*type="submit"/);
    expect(markup).not.toMatch(/<button[^>]* disabled/);
  });
});
