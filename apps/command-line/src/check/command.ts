import type { Command } from 'commander';
import { runCommand } from '../process/run-command';
import { root } from '../project';
import { checks, type Check } from './checks';

/** `check`: everything that can be judged without running the system; exit code 1 when anything fails. */
export function register(program: Command): void {
  program.command('check').description('check types, style, boundaries, unused code and type coverage').action(runChecks);
}

async function runChecks(): Promise<void> {
  const results = checks.map(() => false);
  const queue = [...checks.entries()];
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) results[next[0]] = await passes(next[1]);
  };
  await Promise.all([worker(), worker()]);
  const failed = checks.filter((_check, index) => results[index] !== true);
  console.log(failed.length === 0 ? 'check passed' : `check failed: ${failed.map((check) => check.name).join(', ')}`);
  if (failed.length > 0) process.exitCode = 1;
}

async function passes(check: Check): Promise<boolean> {
  const start = performance.now();
  const { code, output } = await runCommand(process.execPath, check.args, { cwd: root });
  const seconds = ((performance.now() - start) / 1_000).toFixed(1);
  console.log(`${code === 0 ? 'pass' : 'FAIL'}  ${check.name.padEnd(15)}${seconds.padStart(6)} s`);
  if (code !== 0) console.log(output.trimEnd());
  return code === 0;
}
