import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../project';

const configuration = ['package-lock.json', 'nest-cli.json', 'rspack.config.js', 'tsconfig.json'];

/** A fingerprint of everything an app is built from: its own sources, the libraries, the build's configuration and the packages. */
export function sourcesHash(app: string): string {
  const hash = createHash('sha256');
  const files = [...configuration, `apps/${app}/tsconfig.app.json`, ...sourcesIn(`apps/${app}/src`), ...sourcesIn('libs')];
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(root, file))).update('\0');
  return hash.digest('hex');
}

function sourcesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.spec.ts'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}
