/** What a refused form shows and says: each error stands at its own box and is tied to it. */
import { FluentProvider } from '@fluentui/react-components';
import { describe, expect, it } from '@jest/globals';
import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Refusal } from '../../src/base/result.ts';
import { GuardProvider } from '../../src/tab/board/audit/guardKnowledge.ts';
import { ActForm, type ActFormProps } from '../../src/tab/features/mine/ActForm.tsx';
import { PickMany } from '../../src/tab/ui/form/PickMany.tsx';
import { TextBox } from '../../src/tab/ui/form/TextBox.tsx';

const knows = { people: [], words: [], localPatterns: [] };
const shown = (part: ReactNode) =>
  renderToStaticMarkup(createElement(FluentProvider, null, createElement(GuardProvider, { value: knows }, part)));

/** What assistive technology reads out with the only box of its kind. */
function describedIn(markup: string, tag: string): string {
  const ids = new RegExp(`<${tag}[^>]*aria-describedby="([^"]+)"`).exec(markup)?.[1]?.split(' ') ?? [];
  return ids.map((id) => textOf(markup, id)).join(' | ');
}

/** The text up to the end of the element's own part; nested elements of these boxes hold an icon alone. */
function textOf(markup: string, id: string): string {
  const [, after = ''] = markup.split(`id="${id}"`);
  const [own = ''] = after.slice(after.indexOf('>') + 1).split(/<\/(?:div|p)>/);
  return own.replaceAll(/<[^>]*>/g, '').trim();
}

const nhs = '943 476 5919';

describe('a text box that a rule refused', () => {
  const box = (value: string, error: string | undefined, hint?: string) =>
    shown(createElement(TextBox, { label: 'Reason', value, onChange: () => undefined, error, hint }));

  it('is marked invalid and described by the error, after its hint', () => {
    const markup = box('', 'Please fill this in.', 'One sentence');
    expect(markup).toMatch(/<input[^>]*aria-invalid="true"/);
    expect(describedIn(markup, 'input')).toContain('Please fill this in.');
    expect(describedIn(markup, 'input')).toContain('One sentence');
  });

  it('says what the guard found as well', () => {
    expect(describedIn(box(`See ${nhs}`, 'Shorten this.'), 'input')).toMatch(/^Shorten this\. This looks like an NHS/);
  });

  it('leaves it to the words beside the button to be read out at once', () => {
    expect(box('', 'Please fill this in.')).not.toContain('role="alert"');
  });

  it('is an ordinary box again once nothing is wrong', () => {
    expect(box('Agreed.', undefined)).not.toMatch(/aria-invalid="true"|aria-describedby/);
  });
});

describe('a group of check boxes that a rule refused', () => {
  const group = (error: string | undefined) =>
    shown(
      createElement(PickMany, {
        legend: 'Agencies',
        options: ['Police'],
        chosen: [],
        onChange: () => undefined,
        error,
      }),
    );

  it('is described by the error, and marked so that the focus finds its way there', () => {
    expect(describedIn(group('Choose at least one.'), 'fieldset')).toBe('Choose at least one.');
    expect(group('Choose at least one.')).toMatch(/<fieldset[^>]*data-wrong="true"/);
    expect(group(undefined)).not.toMatch(/data-wrong|aria-describedby/);
  });
});

describe('the answer to a duty that a rule refused', () => {
  const form = (act: ActFormProps['act'], refusals: readonly Refusal[]) =>
    shown(
      createElement(ActForm, {
        ...{ act, refusals, choices: [], day: '', fault: null, isSending: false },
        ...{ onSend: () => undefined, onClose: () => undefined },
      }),
    );

  it('says at the reason that the reason is too short, and at no other box', () => {
    const markup = form('more time', [{ code: 'noReason', sentence: 'Say why more time is needed.' }]);
    expect(describedIn(markup, 'textarea')).toContain('Say why more time is needed.');
    expect(markup.match(/aria-invalid="true"/g)).toHaveLength(1);
  });

  it('says at the day that the day is too early', () => {
    const markup = form('more time', [{ code: 'badDay', sentence: 'Choose a later day.' }]);
    expect(markup).toMatch(
      /<input[^>]*type="date"[^>]*aria-invalid="true"|<input[^>]*aria-invalid="true"[^>]*type="date"/,
    );
    expect(markup.match(/aria-invalid="true"/g)).toHaveLength(1);
  });

  it('marks no box for what is wrong with none of them', () => {
    expect(form('more time', [{ code: 'moved', sentence: 'This was moved.' }])).not.toContain('aria-invalid="true"');
  });
});
