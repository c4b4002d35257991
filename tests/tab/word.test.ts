import { describe, expect, it } from '@jest/globals';
import { Packer } from 'docx';
import { wordOf } from '../../src/word/makeWord.ts';
import { fileNameOf, type WordDocument } from '../../src/word/wordDocument.ts';
import { zipPart } from '../kit/zipPart.ts';

const document: WordDocument = {
  title: 'Terms of reference: Substance misuse (neglect)',
  subtitle: 'Local safeguarding children board, 16 March 2015',
  sections: [
    { heading: 'Purpose', paragraphs: ['Whether help < 12 months & early.\nSecond line.'] },
    { heading: 'Agencies', level: 2, bullets: ['Police'], table: { head: ['Agency'], rows: [['Housing']] } },
  ],
};

async function xmlOf(): Promise<string> {
  return zipPart(await Packer.toBuffer(wordOf(document)), 'word/document.xml');
}

describe('a Word file', () => {
  it('has real headings, a list and a table whose first row is its head', async () => {
    const xml = await xmlOf();
    expect(xml).toContain('w:val="Heading1"');
    expect(xml).toContain('w:val="Heading2"');
    expect(xml).toContain('<w:tblHeader/>');
    expect(xml).toContain('Housing');
    expect(xml).toContain('w:val="ListParagraph"');
  });

  it('takes what people typed as text', async () => {
    const xml = await xmlOf();
    expect(xml).toContain('Whether help &lt; 12 months &amp; early.');
    expect(xml).toContain('Second line.');
  });

  it('is called by a name that every system takes', () => {
    expect(fileNameOf('Terms: a/b "c"?')).toBe('Terms a b c.docx');
    expect(fileNameOf('???')).toBe('Document.docx');
    expect(fileNameOf('x'.repeat(300))).toHaveLength(105);
  });
});
