import { describe, expect, it } from '@jest/globals';
import { authorOf } from '../../../src/core/answers/standing.ts';
import { aPerson, board as people, policeRepresentative, policeSubstitute, to } from '../../kit/boardRows.ts';
import { aBoard, aDecisionBy, anAnswer } from '../../kit/dutyBoard.ts';

const board = aBoard();
const byApp = { createdBy: { kind: 'app' as const } };

describe('who is behind a row', () => {
  it('is whoever SharePoint says wrote it', () => {
    expect(authorOf(board, anAnswer(policeRepresentative, 'done'))).toBe('police-representative');
    expect(authorOf(board, aDecisionBy(policeRepresentative, 'withdrawn', 'x'))).toBe('police-representative');
  });

  it('is not whom a person names in their own row', () => {
    const borrowed = anAnswer(policeSubstitute, 'done', { person: to(policeRepresentative) });
    expect(authorOf(board, borrowed)).toBe('police-substitute');
    const lent = aDecisionBy(policeSubstitute, 'withdrawn', 'x', { decidedBy: to(policeRepresentative) });
    expect(authorOf(board, lent)).toBe('police-substitute');
  });

  it('is whom the bot names in a row that the bot wrote', () => {
    const written = anAnswer(policeSubstitute, 'done', { ...byApp, person: to(policeRepresentative) });
    expect(authorOf(board, written)).toBe('police-representative');
    const decided = aDecisionBy(policeSubstitute, 'withdrawn', 'x', { ...byApp, decidedBy: to(policeRepresentative) });
    expect(authorOf(board, decided)).toBe('police-representative');
  });

  it('is nobody when the bot names nobody, or somebody the board does not know', () => {
    expect(authorOf(board, anAnswer(policeSubstitute, 'done', byApp))).toBeNull();
    const stranger = to(aPerson('Stranger'));
    expect(authorOf(board, anAnswer(policeSubstitute, 'done', { ...byApp, person: stranger }))).toBeNull();
  });

  it('is nobody when SharePoint names nobody of the board', () => {
    expect(authorOf(board, anAnswer(aPerson('Stranger'), 'done'))).toBeNull();
    const unknown = { createdBy: { kind: 'unknown' as const }, person: to(policeRepresentative) };
    expect(authorOf(board, anAnswer(policeRepresentative, 'done', unknown))).toBeNull();
  });

  it('is nobody when only the object id fits: it belongs to another directory', () => {
    const guest = aPerson('Guest of another tenant', { tenantId: 'other-tenant' });
    const withGuest = aBoard({ membership: { ...people, people: [...people.people, guest] } });
    expect(authorOf(withGuest, anAnswer(guest, 'done'))).toBeNull();
  });
});
