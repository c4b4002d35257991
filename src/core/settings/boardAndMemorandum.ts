/**
 * What a board is called, how quiet its channel is, and how it goes about the memorandum: the rules behind these boxes.
 * A refusal's code is the field at fault.
 */
import { acceptUnless, type Refusal, type Result } from '../../base/result.ts';
import type { SettingsValues } from './settingsValues.ts';

const longestName = 120;
const longestPeriod = 40;
const mostSigningDays = 250;

/** The board as a form holds it. */
export type BoardTyped = Pick<SettingsValues, 'boardName' | 'businessPlanPeriod' | 'quietChannel'>;

/** Checked and trimmed. */
export function prepareBoard(typed: BoardTyped): Result<BoardTyped, 'boardName' | 'businessPlanPeriod'> {
  const boardName = typed.boardName.trim().replace(/\s+/g, ' ');
  const businessPlanPeriod = typed.businessPlanPeriod.trim().replace(/\s+/g, ' ');
  const refusals: Refusal<'boardName' | 'businessPlanPeriod'>[] = [];
  if (boardName === '' || boardName.length > longestName) {
    refusals.push({ code: 'boardName', sentence: `Write the name in at most ${longestName} characters.` });
  }
  if (!isPeriod(businessPlanPeriod)) {
    refusals.push({ code: 'businessPlanPeriod', sentence: 'Write the years of the plan, for example 2026-29.' });
  }
  return acceptUnless(refusals, { boardName, businessPlanPeriod, quietChannel: typed.quietChannel });
}

/** Whether it names at least one year, and does not run backwards. */
function isPeriod(text: string): boolean {
  if (text.length > longestPeriod || !/\b(?:19|20)\d\d\b/.test(text)) return false;
  const [, from, to] = /^(\d{4}) ?[-–/] ?(\d{4}|\d{2})$/.exec(text) ?? [];
  if (from === undefined || to === undefined) return true;
  return Number(to.length === 2 ? `${from.slice(0, 2)}${to}` : to) > Number(from);
}

/** The memorandum as a form holds it: `signWithin` as typed. */
export interface MemorandumTyped {
  readonly mouRenewsYearly: boolean;
  readonly signWithin: string;
}

/** Checked. Working days are counted as the ladders count them, so they have the same limit. */
export function prepareMemorandum(
  typed: MemorandumTyped,
): Result<Pick<SettingsValues, 'mouRenewsYearly' | 'signWithinWorkingDays'>, 'signWithinWorkingDays'> {
  const signWithinWorkingDays = Number(typed.signWithin.trim());
  const sentence = `Write a whole number of working days from 1 to ${mostSigningDays}.`;
  const refusals = isSigningDays(signWithinWorkingDays) ? [] : [{ code: 'signWithinWorkingDays' as const, sentence }];
  return acceptUnless(refusals, { mouRenewsYearly: typed.mouRenewsYearly, signWithinWorkingDays });
}

/** Whether agencies can be given so many working days to sign. */
export function isSigningDays(days: number): boolean {
  return Number.isInteger(days) && days >= 1 && days <= mostSigningDays;
}
