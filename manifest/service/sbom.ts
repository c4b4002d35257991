/**
 * `npm run sbom`: what the product is made of, as a CycloneDX list in `.build/sbom.cdx.json`. It is npm's own list less what
 * the lock file marks as for development alone: npm's own switch for that leaves out packages that development shares with
 * the product, and so does its mark where two copies are of one version.
 * Source: "npm sbom"; CycloneDX 1.5.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { z } from 'zod';

const root = fileURLToPath(new URL('../../', import.meta.url));

const component = z.looseObject({ 'bom-ref': z.string(), name: z.string(), version: z.string() });
const lock = z.object({
  packages: z.record(z.string(), z.object({ version: z.string().optional(), dev: z.boolean().default(false) })),
});
const bill = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  components: z.array(component),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()).default([]) })),
});

export type Bill = z.infer<typeof bill>;

/**
 * @param raw what `npm sbom` prints
 * @param lockFile the lock file, parsed as JSON
 * @throws ZodError when either is something else
 */
export function runtimeBill(raw: unknown, lockFile: unknown): Bill {
  const whole = bill.parse(raw);
  const runs = new Set(runtimePackages(lockFile));
  const components = whole.components.filter((one) => runs.has(one['bom-ref']));
  const kept = new Set(components.map((one) => one['bom-ref']));
  const left = new Set(whole.components.map((one) => one['bom-ref']).filter((ref) => !kept.has(ref)));
  const dependencies = whole.dependencies
    .filter((one) => !left.has(one.ref))
    .map((one) => ({ ...one, dependsOn: one.dependsOn.filter((ref) => !left.has(ref)) }));
  return { ...whole, components, dependencies };
}

/** Name and version of everything that is not for development alone. */
function runtimePackages(lockFile: unknown): readonly string[] {
  return Object.entries(lock.parse(lockFile).packages)
    .filter(([path, one]) => path !== '' && !one.dev)
    .map(([path, one]) => `${path.split('node_modules/').at(-1)}@${one.version}`);
}

/** @throws Error with what npm printed */
export function npmBill(): unknown {
  const args = ['sbom', '--sbom-format', 'cyclonedx'];
  return JSON.parse(execFileSync('npm', args, { cwd: root, encoding: 'utf8', maxBuffer: 64_000_000, stdio: 'pipe' }));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const made = runtimeBill(npmBill(), JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
  const file = join(root, '.build/sbom.cdx.json');
  mkdirSync(join(root, '.build'), { recursive: true });
  writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`);
  process.stdout.write(`${made.components.length} packages are in .build/sbom.cdx.json.\n`);
}
