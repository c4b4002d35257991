import { describe, expect, it } from '@jest/globals';
import * as AC from 'adaptivecards';
import { gallery } from '../../src/cards/gallery.ts';

/**
 * Microsoft's own reader of cards, as a second opinion: what it does not understand it reports. The language is left out:
 * its check keeps state between cards (a `g` flag) and refuses every second one, whatever it says.
 */
function complaints(whole: object): readonly string[] {
  const content = { ...whole, lang: undefined };
  const elements = AC.GlobalRegistry.defaultElements;
  elements.register('Table', AC.Table, AC.Versions.v1_5);
  elements.register('TableRow', AC.TableRow, AC.Versions.v1_5);
  elements.register('TableCell', AC.TableCell, AC.Versions.v1_5);
  const context = new AC.SerializationContext(AC.Versions.v1_5);
  const card = new AC.AdaptiveCard();
  card.parse(content, context);
  const said: string[] = [];
  for (let at = 0; at < context.eventCount; at += 1) said.push(context.getEventAt(at).message);
  return [...said, ...card.validateProperties().validationEvents.map((event) => event.message)];
}

describe('every card', () => {
  it.each(gallery.map((sample) => [`${sample.card}: ${sample.state}`, sample.content] as const))(
    '%s is read by Microsoft’s renderer without a complaint',
    (_name, content) => {
      expect(complaints(content)).toEqual([]);
    },
  );

  it('would be complained about if it were wrong', () => {
    const broken = {
      type: 'AdaptiveCard',
      version: '1.5',
      body: [{ type: 'Input.ChoiceSet', label: 'x', choices: [] }],
    };
    expect(complaints(broken).length).toBeGreaterThan(0);
  });
});

/** Every action of a card as Microsoft's renderer knows it. */
function actionsOf(content: object): readonly AC.Action[] {
  const card = new AC.AdaptiveCard();
  card.parse({ ...content, refresh: undefined }, new AC.SerializationContext(AC.Versions.v1_5));
  // The package names an action once for each container around it.
  const all = [...new Set(card.getAllActions())];
  const inside = all.flatMap((action) =>
    action instanceof AC.ShowCardAction ? action.card.getAllActions() : [action],
  );
  return [...new Set(inside)];
}

describe('a form on a card with many forms', () => {
  const day = gallery.find((sample) => sample.state === 'of a representative')?.content ?? {};
  const sentBy = (title: string) =>
    actionsOf(day)
      .filter((action): action is AC.ExecuteAction => action instanceof AC.ExecuteAction && action.title === title)
      .map((action) => Object.keys(action.getReferencedInputs() ?? {}));

  it('sends its own inputs alone, under ids that its button names', () => {
    expect(sentBy('It is done')).toEqual([['said-0-0', 'evidence-0-0']]);
    expect(sentBy('Ask for more time')).toEqual([['day-0-1', 'said-0-1']]);
    expect(sentBy('Send the reply')).toEqual([['said-3-0', 'evidence-3-0']]);
    expect(sentBy('Remind me then').every((inputs) => inputs.length === 1)).toBe(true);
  });

  it('sends none of them with a button that asks for nothing', () => {
    expect(sentBy('Not mine').flat()).toEqual([]);
  });
});
