import type { Command } from 'commander';
import { partTrouble } from '../run/part-health';
import { isAlive, readRun } from '../run/run-file';

/** `status`: each part, healthy or not; exit code 1 unless all are. */
export function register(program: Command): void {
  program.command('status').description('show each part, healthy or not').action(showStatus);
}

async function showStatus(): Promise<void> {
  const noted = readRun();
  if (noted === undefined || !isAlive(noted)) {
    console.log('Custodian is not running.');
    process.exitCode = 1;
    return;
  }
  if (!noted.ready) {
    console.log('Custodian is being started.');
    process.exitCode = 1;
    return;
  }
  const troubles = await Promise.all(noted.parts.map(partTrouble));
  const width = Math.max(...noted.parts.map(({ name }) => name.length)) + 2;
  noted.parts.forEach((part, index) => {
    const trouble = troubles[index];
    console.log(`  ${part.name.padEnd(width)}${trouble === undefined ? 'healthy' : `NOT healthy: ${trouble}`}`);
  });
  if (troubles.some((trouble) => trouble !== undefined)) process.exitCode = 1;
}
