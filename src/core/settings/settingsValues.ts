/** The values of 'Board settings', and what a form about some of them hands on when every rule is content. */

import type { boardSettings } from '../../lists/boardSettings.ts';
import type { Row, Values } from '../../lists/definition/defineList.ts';

export type SettingsRow = Row<typeof boardSettings>;
export type SettingsValues = Values<(typeof boardSettings)['columns']>;
export type SettingsField = keyof SettingsValues & string;
/** The fields that one panel writes. */
export type SettingsChange = Partial<SettingsValues>;
