/**
 * Adaptive Cards 1.5, the part of it that we use, as strict shapes: a member that the schema does not know, a wrong word
 * or a missing text fails. Written from the "Adaptive Cards schema explorer", because the published schema file is in no
 * package that we install; a second opinion comes from Microsoft's own renderer in `renderer.test.ts`.
 */
import { z } from 'zod';

const action = z.lazy((): z.ZodType => z.discriminatedUnion('type', [execute, openUrl, toggleVisibility, showCard]));
const element = z.lazy(
  (): z.ZodType =>
    z.discriminatedUnion('type', [
      textBlock,
      factSet,
      container,
      table,
      textInput,
      toggleInput,
      choiceInput,
      dateInput,
      actionSet,
    ]),
);

const textBlock = z.strictObject({
  type: z.literal('TextBlock'),
  text: z.string().min(1),
  wrap: z.boolean().optional(),
  style: z.enum(['default', 'heading', 'columnHeader']).optional(),
  size: z.enum(['small', 'default', 'medium', 'large', 'extraLarge']).optional(),
  weight: z.enum(['lighter', 'default', 'bolder']).optional(),
  color: z.enum(['default', 'dark', 'light', 'accent', 'good', 'warning', 'attention']).optional(),
  isSubtle: z.boolean().optional(),
  spacing: z.enum(['none', 'small', 'default', 'medium', 'large', 'extraLarge', 'padding']).optional(),
});
const factSet = z.strictObject({
  type: z.literal('FactSet'),
  facts: z.array(z.strictObject({ title: z.string().min(1), value: z.string().min(1) })).min(1),
});
const container = z.strictObject({
  type: z.literal('Container'),
  id: z.string().optional(),
  isVisible: z.boolean().optional(),
  separator: z.boolean().optional(),
  spacing: z.enum(['none', 'small', 'default', 'medium', 'large', 'extraLarge', 'padding']).optional(),
  items: z.array(element).min(1),
});
const table = z
  .strictObject({
    type: z.literal('Table'),
    firstRowAsHeaders: z.boolean(),
    showGridLines: z.boolean(),
    columns: z.array(z.strictObject({ width: z.number().positive() })).min(1),
    rows: z.array(
      z.strictObject({
        type: z.literal('TableRow'),
        cells: z.array(z.strictObject({ type: z.literal('TableCell'), items: z.array(textBlock).min(1) })),
      }),
    ),
  })
  .refine((one) => one.rows.every((row) => row.cells.length === one.columns.length), 'a cell for each column');

const input = {
  id: z.string().min(1),
  label: z.string().min(1),
  isRequired: z.boolean(),
  errorMessage: z.string().min(1),
};
const textInput = z.strictObject({
  type: z.literal('Input.Text'),
  ...input,
  isMultiline: z.boolean().optional(),
  maxLength: z.number().int().positive(),
  placeholder: z.string().optional(),
  style: z.enum(['text', 'tel', 'url', 'email', 'password']).optional(),
  regex: z.string().optional(),
});
const toggleInput = z.strictObject({
  type: z.literal('Input.Toggle'),
  ...input,
  title: z.string().min(1),
  value: z.string(),
  valueOn: z.string(),
  valueOff: z.string(),
  wrap: z.boolean(),
});
const choiceInput = z.strictObject({
  type: z.literal('Input.ChoiceSet'),
  ...input,
  style: z.enum(['compact', 'expanded', 'filtered']),
  choices: z.array(z.strictObject({ title: z.string().min(1), value: z.string().min(1) })).min(1),
  value: z.string().optional(),
});
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const dateInput = z.strictObject({
  type: z.literal('Input.Date'),
  ...input,
  min: day.optional(),
  max: day.optional(),
  value: day.optional(),
});

const data = z.record(z.string(), z.string());
const submit = z.strictObject({ type: z.literal('Action.Submit'), title: z.string().min(1), data });
const style = z.enum(['default', 'positive', 'destructive']).optional();
const execute = z.strictObject({
  type: z.literal('Action.Execute'),
  title: z.string().min(1),
  verb: z.string().min(1),
  data,
  style,
  associatedInputs: z.enum(['auto', 'none']).optional(),
  fallback: submit,
});
const openUrl = z.strictObject({ type: z.literal('Action.OpenUrl'), title: z.string().min(1), url: z.url() });
const toggleVisibility = z.strictObject({
  type: z.literal('Action.ToggleVisibility'),
  title: z.string().min(1),
  targetElements: z.array(z.string()).min(1),
});
const showCard = z.strictObject({
  type: z.literal('Action.ShowCard'),
  title: z.string().min(1),
  style,
  card: z.strictObject({ type: z.literal('AdaptiveCard'), body: z.array(element).min(1) }),
});
const actionSet = z.strictObject({ type: z.literal('ActionSet'), actions: z.array(action).min(1).max(6) });

/** A whole card as the bot sends it. */
export const cardSchema = z.strictObject({
  type: z.literal('AdaptiveCard'),
  $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
  version: z.literal('1.5'),
  lang: z.literal('en'),
  fallbackText: z.string().min(1),
  speak: z.string().min(1),
  msteams: z.strictObject({ width: z.literal('Full') }),
  body: z.array(element).min(1),
  refresh: z
    .strictObject({
      action: z.strictObject({ type: z.literal('Action.Execute'), verb: z.string().min(1), data }),
      userIds: z.array(z.string().regex(/^29:/)).min(1).max(60),
    })
    .optional(),
});
