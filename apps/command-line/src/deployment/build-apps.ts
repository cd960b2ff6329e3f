import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mustRun } from '../process/run-command';
import { root } from '../project';
import { allApps, builtMain } from './apps';
import { sourcesHash } from './sources-hash';

/** Builds the apps whose sources have changed since their last build, two at a time; gives the names of those built. Throws with the build's output. */
export async function buildApps(report: (text: string) => void = () => undefined): Promise<string[]> {
  const stale = allApps().map((app) => ({ app, hash: sourcesHash(app) })).filter(({ app, hash }) => !isBuilt(app, hash));
  const queue = [...stale];
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      report(`building ${next.app}`);
      await build(next.app, next.hash);
    }
  };
  await Promise.all([worker(), worker()]);
  return stale.map(({ app }) => app);
}

const stampOf = (app: string): string => join(root, 'dist', 'built-from', app);

function isBuilt(app: string, hash: string): boolean {
  return existsSync(builtMain(app)) && existsSync(stampOf(app)) && readFileSync(stampOf(app), 'utf8') === hash;
}

async function build(app: string, hash: string): Promise<void> {
  const nest = join(root, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js');
  await mustRun(process.execPath, [nest, 'build', app, '--rspackPath', 'rspack.config.js'], { cwd: root, env: { ...process.env, NO_COLOR: '1' } });
  if (!existsSync(builtMain(app))) throw new Error(`nest build ${app} made no ${builtMain(app)}`);
  mkdirSync(dirname(stampOf(app)), { recursive: true });
  writeFileSync(stampOf(app), hash);
}
