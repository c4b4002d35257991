import { describe, expect, it } from '@jest/globals';
import { sayBytes } from '../../src/tab/features/audit/files/sayBytes.ts';
import { freeName, wrongWithName } from '../../src/tab/features/audit/files/uploading.ts';

const knows = { people: [], words: [], localPatterns: [] };

describe('the name of a file to be uploaded', () => {
  it('is refused when it identifies a person', () => {
    expect(wrongWithName('chronology 943 476 5919.docx', knows)).toContain('identifies a person');
    expect(wrongWithName('chronology_943-476-5919.docx', knows)).toContain('identifies a person');
  });

  it('is refused when SharePoint does not take it', () => {
    expect(wrongWithName('what?.docx', knows)).toContain('SharePoint takes no name');
  });

  it('is taken when it holds a case reference or a day', () => {
    expect(wrongWithName('Return SM-K7Q2.docx', knows)).toBeNull();
    expect(wrongWithName('Minutes 3 December 2015.docx', knows)).toBeNull();
  });

  it('gets the next free number when both are kept', () => {
    expect(freeName('Notes.docx', new Set(['notes.docx']))).toBe('Notes (2).docx');
    expect(freeName('Notes.docx', new Set(['notes.docx', 'notes (2).docx']))).toBe('Notes (3).docx');
    expect(freeName('Notes', new Set())).toBe('Notes (2)');
  });
});

describe('the size of a file', () => {
  it('is said as people know it', () => {
    expect([sayBytes(12), sayBytes(12_400), sayBytes(3_440_000)]).toEqual(['12 bytes', '12 kB', '3.4 MB']);
  });
});
