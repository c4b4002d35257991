/** `teamsapp.yml` as steps in the order in which they are run, and where each value comes from. */
import { parseEnv } from 'node:util';
import { parse } from 'yaml';
import { z } from 'zod';
import { namesIn } from '../../manifest/package/placeholders.ts';
import { toolkitFile } from '../../manifest/package/toolkitActions.ts';
import { textOf } from '../kit/repository.ts';

const step = z.strictObject({
  uses: z.string(),
  name: z.string().optional(),
  with: z.record(z.string(), z.unknown()),
  writeToEnvironmentFile: z.record(z.string(), z.string()).default({}),
});

export type Step = z.infer<typeof step> & { readonly lifecycle: string };

const file = z.strictObject({
  version: z.string(),
  environmentFolderPath: z.string(),
  provision: z.array(step),
  deploy: z.array(step),
  publish: z.array(step).default([]),
});

export function stepsOf(text: string): readonly Step[] {
  const read = file.parse(parse(text));
  return toolkitFile.lifecycles.flatMap((lifecycle) => read[lifecycle].map((one) => ({ ...one, lifecycle })));
}

/** The files of ours that a step reads and fills in. */
export function filesRead(one: Step): readonly string[] {
  const templates = z.array(z.object({ parameters: z.string() })).safeParse(one.with.templates).data ?? [];
  const manifest = z.string().safeParse(one.with.manifestPath).data;
  const named = [...templates.map((template) => template.parameters), ...(manifest === undefined ? [] : [manifest])];
  return named.map((path) => path.replace(/^\.\//, ''));
}

/** The names a step needs: its own and those of the files it fills in. */
export function namesNeeded(one: Step): readonly string[] {
  const inFiles = filesRead(one).flatMap((path) => namesIn(textOf(path)));
  return [...new Set([...namesIn(JSON.stringify(one.with)), ...inFiles])];
}

/** The outputs of the templates a step deploys. Source: "Outputs in Bicep". */
export function templateOutputs(one: Step): readonly string[] {
  const templates = z.array(z.object({ path: z.string() })).safeParse(one.with.templates).data ?? [];
  return templates.flatMap(({ path }) =>
    [...textOf(path.replace(/^\.\//, '')).matchAll(/^output (\w+) /gm)].map((match) => (match[1] ?? '').toUpperCase()),
  );
}

/** The names in an environment file that a person fills in: those before the heading for what the toolkit fills in. */
export function givenByHand(text: string): readonly string[] {
  const [byHand = ''] = text.split('# Filled in by the toolkit');
  return Object.keys(parseEnv(byHand));
}
