import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { mustRun } from '../process/run-command';

const policy = '/usr/sbin/policy-rc.d';
let lists: Promise<unknown> | undefined;
let last: Promise<unknown> = Promise.resolve();

/** Whether this machine lets us install packages: Debian or a relative of it, as root. */
export function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
}

/** Installs Debian packages, one call after the other, without letting them start services of their own. */
export async function installPackages(packages: readonly string[], report: (text: string) => void = () => undefined): Promise<void> {
  const turn = last.then(() => install(packages, report));
  last = turn.catch(() => undefined);
  await turn;
}

async function install(packages: readonly string[], report: (text: string) => void): Promise<void> {
  report(`installing ${packages.join(' ')} with apt-get`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  lists ??= mustRun('apt-get', ['update', '-q'], { env });
  await lists;
  await withoutServices(() => mustRun('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], { env }));
}

async function withoutServices(work: () => Promise<unknown>): Promise<void> {
  const ours = !existsSync(policy);
  if (ours) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    await work();
  } finally {
    if (ours) rmSync(policy, { force: true });
  }
}
