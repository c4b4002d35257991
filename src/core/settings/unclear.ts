/**
 * What stands in 'Board settings' and means nothing: people edit the list in SharePoint as well, where nothing checks a
 * line. Each is named with what the product does meanwhile, so that it can be mended on the page of settings.
 */
import { reminderHourOf } from '../duties/daily.ts';
import { isAddress } from '../people/address.ts';
import { readLocalPattern } from '../privacy/localPatterns.ts';
import { readRecordLines } from '../records/recordsSettings.ts';
import { isSigningDays } from './boardAndMemorandum.ts';
import { unknownKinds } from './ladderRules.ts';
import { closureDayIn, isReminderHour } from './reminding.ts';
import type { SettingsField, SettingsRow } from './settingsValues.ts';

/** One thing that cannot be understood. */
export interface UnclearSetting {
  readonly field: SettingsField;
  /** What it is and what happens meanwhile. */
  readonly sentence: string;
}

/** @param audits keys of the audits there are */
export function unclearSettings(settings: SettingsRow, audits: ReadonlySet<string>): readonly UnclearSetting[] {
  return [...unclearReminding(settings), ...unclearPatterns(settings), ...unclearRecords(settings, audits)];
}

function unclearReminding(settings: SettingsRow): readonly UnclearSetting[] {
  const { reminderHour, closureDays, mailFrom, signWithinWorkingDays, ladders } = settings;
  const days = closureDays.filter((line) => closureDayIn(line) === null);
  const found: (UnclearSetting | false)[] = [
    reminderHour !== null &&
      !isReminderHour(reminderHour) && {
        field: 'reminderHour',
        sentence: `The hour ${reminderHour} is not from 8 to 17. The day’s card goes out at ${reminderHourOf(settings)}:00.`,
      },
    days.length > 0 && {
      field: 'closureDays',
      sentence: `No days: ${quoted(days)}. People are reminded as if these lines were not there.`,
    },
    mailFrom !== null &&
      !isAddress(mailFrom) && {
        field: 'mailFrom',
        sentence: `“${mailFrom}” is not one e-mail address. No e-mail can be sent from it.`,
      },
    !isSigningDays(signWithinWorkingDays) && {
      field: 'signWithinWorkingDays',
      sentence: `Agencies cannot be given ${signWithinWorkingDays} working days to sign: write a number from 1 to 250.`,
    },
    unknownKinds(ladders).length > 0 && {
      field: 'ladders',
      sentence: `No kind of reminder is called ${quoted(unknownKinds(ladders))}. These steps remind nobody.`,
    },
  ];
  return found.filter((one) => one !== false);
}

function unclearPatterns({ localPatterns }: SettingsRow): readonly UnclearSetting[] {
  const lines = localPatterns.filter((line) => readLocalPattern(line) === null);
  if (lines.length === 0) return [];
  return [{ field: 'localPatterns', sentence: `Not precise enough, so nothing is caught: ${quoted(lines)}.` }];
}

function unclearRecords(settings: SettingsRow, audits: ReadonlySet<string>): readonly UnclearSetting[] {
  const { unclearYears, unclearHolds } = readRecordLines(settings, audits);
  return [
    ...unclearYears.map(({ refusal }) => ({ field: 'retention' as const, sentence: refusal.sentence })),
    ...unclearHolds.map(({ refusal }) => ({ field: 'legalHold' as const, sentence: refusal.sentence })),
  ];
}

function quoted(lines: readonly string[]): string {
  return lines.map((line) => `“${line}”`).join(', ');
}
