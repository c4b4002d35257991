/**
 * Drawing a card with Microsoft's own renderer, set up as Teams has it.
 *
 * Cards above version 1.5 are not drawn: Teams shows their `fallbackText`, or says that it cannot. Searching people
 * while typing (`Data.Query`) is not copied.
 * Source: Microsoft Learn, "Types of cards" (version 1.5 for bot-sent cards).
 */
import * as AC from 'adaptivecards';
import { teamsHostConfig } from './hostConfig.ts';
import { teamsMarkdown } from './markdown.ts';

type Card = Readonly<Record<string, unknown>>;

/** What the person did on the card. */
export type CardEvent =
  | { readonly kind: 'open'; readonly url: string }
  | {
      readonly kind: 'press';
      readonly type: 'Action.Execute' | 'Action.Submit';
      readonly id: string;
      readonly verb: string;
      readonly data: unknown;
    };

const highestVersion = 1.5;

// The package's build is marked free of side effects, so bundlers drop its own registration of tables.
const elements = AC.GlobalRegistry.defaultElements;
elements.register('Table', AC.Table, AC.Versions.v1_5);
elements.register('TableRow', AC.TableRow, AC.Versions.v1_5);
elements.register('TableCell', AC.TableCell, AC.Versions.v1_5);

AC.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = teamsMarkdown(text);
  result.didProcess = true;
};

/** Text in place of a card that is newer than Teams draws. */
export function tooNew(card: Card): string | undefined {
  if (Number(card.version ?? 1) <= highestVersion) return undefined;
  return typeof card.fallbackText === 'string'
    ? card.fallbackText
    : 'This card cannot be shown: it is of a newer version.';
}

function eventOf(action: AC.Action): CardEvent | undefined {
  const id = action.id ?? '';
  if (action instanceof AC.OpenUrlAction)
    return action.url === undefined ? undefined : { kind: 'open', url: action.url };
  if (action instanceof AC.ExecuteAction) {
    return { kind: 'press', type: 'Action.Execute', id, verb: action.verb ?? '', data: action.data ?? {} };
  }
  // After ExecuteAction, which is a kind of it in this package.
  if (action instanceof AC.SubmitAction)
    return { kind: 'press', type: 'Action.Submit', id, verb: '', data: action.data ?? {} };
  return undefined;
}

/** The package leaves the field of a filtered choice set without a name: it is given its label. */
function nameFields(drawn: HTMLElement): void {
  for (const field of drawn.querySelectorAll<HTMLElement>('input, select, textarea')) {
    if (field.getAttribute('aria-label') !== null || field.getAttribute('aria-labelledby') !== null) continue;
    const label = field.closest('.ac-input-container')?.querySelector('label')?.textContent;
    if (label && field.closest('label') === null) field.setAttribute('aria-label', label);
  }
}

/**
 * @returns the drawn card, or a reason why Teams would show none.
 * @param say is told what the person did.
 */
export function drawCard(card: Card, say: (event: CardEvent) => void): HTMLElement | string {
  const instead = tooNew(card);
  if (instead !== undefined) return instead;
  // Refreshing is the client's own business here: it asks the workplace, not the renderer.
  const { refresh: _refresh, ...rest } = card;
  try {
    const drawing = new AC.AdaptiveCard();
    drawing.hostConfig = new AC.HostConfig(teamsHostConfig);
    drawing.onExecuteAction = (action) => {
      const event = eventOf(action);
      if (event !== undefined) say(event);
    };
    drawing.parse(rest);
    const drawn = drawing.render();
    if (drawn === undefined) return 'This card cannot be shown.';
    nameFields(drawn);
    return drawn;
  } catch {
    return 'This card cannot be shown.';
  }
}
