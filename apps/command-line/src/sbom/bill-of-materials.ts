import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { mustRun } from '../process/run-command';
import { root } from '../project';

const lockFile = z.object({ name: z.string(), packages: z.record(z.string(), z.object({ name: z.string().optional(), version: z.string(), dev: z.boolean().default(false) })) });
const document = z.looseObject({
  metadata: z.looseObject({ component: z.looseObject({ 'bom-ref': z.string(), name: z.string() }) }),
  components: z.array(z.looseObject({ 'bom-ref': z.string() })),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()) })),
});

/**
 * Every package the running system is made of, as a CycloneDX document: by the lock file, so that it is the same on every machine and says nothing of this one.
 * npm is asked for all packages: its `--omit dev` also leaves out what both the system and development need, zod among them.
 */
export async function billOfMaterials(): Promise<string> {
  const written = await mustRun('npm', ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'], { cwd: root });
  const { metadata, components, dependencies, ...rest } = document.parse(JSON.parse(written));
  const { name, packages } = lockFile.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
  const running = new Set(Object.entries(packages).filter(([, { dev }]) => !dev).map(([place, locked]) => `${locked.name ?? nameAt(place)}@${locked.version}`));
  const bill = {
    ...rest,
    // npm calls the system as the folder of the checkout is called.
    metadata: { ...metadata, component: { ...metadata.component, name } },
    components: components.filter((component) => running.has(component['bom-ref'])),
    dependencies: dependencies.filter(({ ref }) => running.has(ref)).map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => running.has(other)) })),
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

/** `@nestjs/common` of `node_modules/@nestjs/common`, wherever that lies. */
function nameAt(place: string): string {
  return place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
}
