/**
 * The dozen Adaptive Card elements we use, typed, and the few makers that keep every card alike: headings, facts,
 * buttons with a fallback for older clients. Cards are values; nothing here knows the board or its words.
 * Source: "Adaptive Cards schema 1.5"; Teams takes 1.5 at most for cards that a bot sends.
 */

export interface TextBlock {
  readonly type: 'TextBlock';
  readonly text: string;
  readonly wrap: true;
  readonly style?: 'heading' | 'columnHeader';
  readonly size?: 'small' | 'default' | 'medium' | 'large';
  readonly weight?: 'default' | 'bolder';
  readonly isSubtle?: boolean;
  readonly spacing?: 'none' | 'small' | 'default' | 'medium' | 'large';
  readonly color?: 'default' | 'good' | 'warning' | 'attention';
}

export interface FactSet {
  readonly type: 'FactSet';
  readonly facts: readonly { readonly title: string; readonly value: string }[];
}

export interface Container {
  readonly type: 'Container';
  readonly id?: string;
  readonly isVisible?: boolean;
  readonly separator?: boolean;
  readonly spacing?: TextBlock['spacing'];
  readonly items: readonly Element[];
}

export interface TableCell {
  readonly type: 'TableCell';
  readonly items: readonly TextBlock[];
}

export interface Table {
  readonly type: 'Table';
  readonly firstRowAsHeaders: true;
  readonly showGridLines: boolean;
  readonly columns: readonly { readonly width: number }[];
  readonly rows: readonly { readonly type: 'TableRow'; readonly cells: readonly TableCell[] }[];
}

/** What every input has: a label, whether it is required, and what is said when it is not right. */
interface InputBase {
  readonly id: string;
  readonly label: string;
  readonly isRequired: boolean;
  readonly errorMessage: string;
}

export interface TextInput extends InputBase {
  readonly type: 'Input.Text';
  readonly isMultiline?: boolean;
  readonly maxLength: number;
  readonly placeholder?: string;
  readonly style?: 'text' | 'email';
  readonly regex?: string;
}

export interface Toggle extends InputBase {
  readonly type: 'Input.Toggle';
  readonly title: string;
  readonly value: 'true' | 'false';
  readonly valueOn: 'true';
  readonly valueOff: 'false';
  readonly wrap: true;
}

export interface ChoiceSet extends InputBase {
  readonly type: 'Input.ChoiceSet';
  readonly style: 'compact' | 'expanded';
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  readonly value?: string;
}

export interface DateInput extends InputBase {
  readonly type: 'Input.Date';
  /** First and last day that can be chosen, YYYY-MM-DD. */
  readonly min?: string;
  readonly max?: string;
  readonly value?: string;
}

export type Input = TextInput | Toggle | ChoiceSet | DateInput;

/** What a button sends; checked again by the bot, whatever it says. */
export type ActionData = Readonly<Record<string, string>>;

export interface Submit {
  readonly type: 'Action.Submit';
  readonly title: string;
  readonly data: ActionData;
}

export interface Execute {
  readonly type: 'Action.Execute';
  readonly title: string;
  readonly verb: string;
  readonly data: ActionData;
  readonly style?: 'default' | 'positive' | 'destructive';
  readonly associatedInputs?: 'auto' | 'none';
  /** For clients that do not know Action.Execute: the same data arrives as a message. */
  readonly fallback: Submit;
}

export interface OpenUrl {
  readonly type: 'Action.OpenUrl';
  readonly title: string;
  readonly url: string;
}

export interface ToggleVisibility {
  readonly type: 'Action.ToggleVisibility';
  readonly title: string;
  readonly targetElements: readonly string[];
}

export interface ShowCard {
  readonly type: 'Action.ShowCard';
  readonly title: string;
  readonly style?: 'default' | 'positive' | 'destructive';
  readonly card: { readonly type: 'AdaptiveCard'; readonly body: readonly Element[] };
}

export type Action = Execute | OpenUrl | ToggleVisibility | ShowCard;

export interface ActionSet {
  readonly type: 'ActionSet';
  readonly actions: readonly Action[];
}

export type Element = TextBlock | FactSet | Container | Table | Input | ActionSet;

/** Who is shown a view of their own as soon as the card is opened. Only in 1:1 chats; at most 60 people. */
export interface Refresh {
  readonly action: { readonly type: 'Action.Execute'; readonly verb: string; readonly data: ActionData };
  /** Teams ids (`29:`), not Entra ids. */
  readonly userIds: readonly string[];
}

export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly version: '1.5';
  readonly lang: 'en';
  /** Shown where the card itself cannot be, and in the notification. */
  readonly fallbackText: string;
  /** What a screen reader says first. */
  readonly speak: string;
  readonly msteams: { readonly width: 'Full' };
  readonly body: readonly Element[];
  readonly refresh?: Refresh;
}

/** @param said one plain sentence that says what the card is about, for notifications and screen readers */
export function card(said: string, body: readonly Element[], refresh?: Refresh | null): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: 'en',
    fallbackText: said,
    speak: said,
    msteams: { width: 'Full' },
    body,
    ...(refresh === undefined || refresh === null ? {} : { refresh }),
  };
}

/** The card's title. @param text already safe: our own words, or `plain(...)` */
export function heading(text: string): TextBlock {
  return { type: 'TextBlock', text, wrap: true, style: 'heading', size: 'large', weight: 'bolder' };
}

/** @param text already safe: our own words, or `plain(...)` */
export function paragraph(text: string, look: Partial<Omit<TextBlock, 'type' | 'text' | 'wrap'>> = {}): TextBlock {
  return { type: 'TextBlock', text, wrap: true, ...look };
}

/** @param pairs title and value, both already safe; an empty value is left out */
export function facts(pairs: readonly (readonly [title: string, value: string])[]): FactSet {
  return {
    type: 'FactSet',
    facts: pairs.filter(([, value]) => value !== '').map(([title, value]) => ({ title, value })),
  };
}

/** @param rows cells of already safe text; the first row holds the headings */
export function table(widths: readonly number[], rows: readonly (readonly string[])[]): Table {
  return {
    type: 'Table',
    firstRowAsHeaders: true,
    showGridLines: true,
    columns: widths.map((width) => ({ width })),
    rows: rows.map((cells, at) => ({
      type: 'TableRow',
      cells: cells.map((text) => ({
        type: 'TableCell',
        items: [paragraph(text, at === 0 ? { style: 'columnHeader', weight: 'bolder' } : {})],
      })),
    })),
  };
}

/** A button that the bot answers, with the same as a message for clients that are too old for it. */
export function execute(
  title: string,
  verb: string,
  data: ActionData,
  look: { readonly style?: 'positive' | 'destructive'; readonly associatedInputs?: 'none' } = {},
): Execute {
  const carried = { ...data, verb };
  return {
    type: 'Action.Execute',
    title,
    verb,
    data: carried,
    ...look,
    fallback: { type: 'Action.Submit', title, data: carried },
  };
}

export function actions(...all: readonly (Action | null)[]): ActionSet {
  return { type: 'ActionSet', actions: all.filter((one) => one !== null) };
}

/**
 * Text that somebody typed, made safe for a place that understands Markdown: it shows exactly as typed and can be no
 * link, no emphasis and no list. Not for labels, choices and `fallbackText`, which are shown as they are.
 */
export function plain(text: string): string {
  return text
    .replace(/\\/g, '\\\\')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/([[\]()*_`~])/g, '\\$1')
    .replace(/^(\s*)([-+#])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gm, '$1\\$2');
}
