import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { slug } from '../../../../src/base/id.ts';
import { checkTool } from '../../../../src/core/audit/tool/checkTool.ts';
import { startingTools } from '../../../../src/core/audit/tool/library/startingTools.ts';
import { exportTool, importTool } from '../../../../src/core/audit/tool/openFormat.ts';
import { toolContent } from '../../../../src/lists/toolContent.ts';
import { aToolContent } from '../../../kit/toolQuestions.ts';

const tool = { name: 'Neglect tool', content: aToolContent() };
const open = { name: tool.name, ...tool.content };
const code = (text: string) => {
  const read = importTool(text);
  return read.ok ? 'ok' : read.refusals[0].code;
};

describe('a tool as a file', () => {
  it('comes back as it went out', () => {
    expect(importTool(exportTool(tool))).toEqual({ ok: true, value: tool });
    expect(importTool(`\uFEFF${exportTool(tool)}`)).toEqual({ ok: true, value: tool });
  });

  it.each([
    ['nothing', '', 'notJson'],
    ['words', 'a tool', 'notJson'],
    ['half a file', exportTool(tool).slice(0, 200), 'notJson'],
    ['a list', '[]', 'notATool'],
    ['null', 'null', 'notATool'],
    ['a format that is no text', '{"format":7}', 'notATool'],
    ['another format', JSON.stringify({ ...open, format: 'qa-audit-tool/2' }), 'otherFormat'],
    ['no name', JSON.stringify(tool.content), 'notATool'],
    ['a name of spaces', JSON.stringify({ ...open, name: '  ' }), 'notATool'],
    ['sections that are no list', JSON.stringify({ ...open, sections: {} }), 'notATool'],
    ['no section', JSON.stringify({ ...open, sections: [] }), 'unsound'],
    ['a file without end', `${' '.repeat(1_000_001)}{}`, 'tooLong'],
    ['a depth without end', '['.repeat(200_000), 'notJson'],
    ['a tool within a tool', JSON.stringify({ ...open, scale: open }), 'notATool'],
  ])('is refused for %s', (_what, text, expected) => {
    expect(code(text)).toBe(expected);
  });

  it('brings in nothing that it does not name', () => {
    const text = `{"__proto__":{"state":"Published"},"state":"Published","constructor":1,${JSON.stringify(open).slice(1)}`;
    const read = importTool(text);
    expect(read).toEqual({ ok: true, value: tool });
    expect(read.ok && Object.keys(read.value)).toEqual(['name', 'content']);
    expect(Reflect.get({}, 'state')).toBeUndefined();
  });

  it('is refused without repeating what stands in it', () => {
    const read = importTool(JSON.stringify({ ...open, sections: [{ id: 'NOT AN ID', secret: 'a name' }] }));
    expect(read.ok ? '' : read.refusals[0].sentence).toBe(
      'This file is no sound audit tool: something is missing or wrong at sections, 1, id.',
    );
  });

  it('never throws, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.jsonValue().map((one) => JSON.stringify({ ...open, sections: one })),
        ),
        (text) => {
          expect(['ok', 'notJson', 'notATool', 'otherFormat', 'unsound']).toContain(code(text));
        },
      ),
    );
  });
});

describe('the starting tools', () => {
  it.each(startingTools.map((one) => [one.name, one] as const))(
    'are sound and the same as their file: %s',
    (name, one) => {
      expect(toolContent.parse(one.content)).toEqual(one.content);
      expect(checkTool(one.content)).toEqual([]);
      const file = readFileSync(
        new URL(`../../../../manifest/samples/tools/${slug(name)}.json`, import.meta.url),
        'utf8',
      );
      expect(file).toBe(exportTool(one));
      expect(importTool(file)).toEqual({ ok: true, value: one });
    },
  );

  it.each(startingTools.map((one) => [one.name, one] as const))(
    'ask about what the framework cares for: %s',
    (_name, { content }) => {
      const words = content.sections
        .flatMap((one) => [one.title, ...one.questions.map((question) => question.wording)])
        .join(' ')
        .toLowerCase();
      for (const concern of [
        'listened',
        'difference',
        'equality',
        'earlier information',
        'shared',
        'supervision',
        'threshold',
      ]) {
        expect(words).toContain(concern);
      }
      expect(content.sections.some((one) => one.questions.some((question) => question.measure === 'outcome'))).toBe(
        true,
      );
    },
  );

  it('have a standard for every question that grades', () => {
    const graded = startingTools
      .flatMap(({ content }) => content.sections.flatMap((one) => one.questions))
      .filter((one) => one.type === 'grade');
    expect(graded.length).toBeGreaterThan(10);
    expect(graded.filter((one) => one.standard === null)).toEqual([]);
  });
});
