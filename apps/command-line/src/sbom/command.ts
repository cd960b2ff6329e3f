import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { billOfMaterials } from './bill-of-materials';

/** `sbom`: the bill of materials, for whoever looks whether a package that is found wanting is in it. */
export function register(program: Command): void {
  program
    .command('sbom')
    .description('the bill of materials of the running system, in CycloneDX')
    .argument('[file]', 'where to write it; otherwise to standard output')
    .action(async (file?: string) => {
      const bill = await billOfMaterials();
      if (file === undefined) process.stdout.write(bill);
      else writeFileSync(file, bill);
    });
}
