import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { mustRun } from '../process/run-command';

const requirements = join(__dirname, 'requirements.txt');

/** The pinned Schemathesis in an environment of its own below the cache folder, installed from PyPI where it is not there yet. Throws where it cannot be had. */
export async function schemathesis(report: (text: string) => void): Promise<string> {
  const folder = join(cacheFolder(), `schemathesis-${fingerprint()}`);
  const program = join(folder, 'bin', 'schemathesis');
  if (existsSync(program)) return program;
  report('Schemathesis: installing it from PyPI …');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
  await mustRun('python3', ['-m', 'venv', folder]);
  await mustRun(join(folder, 'bin', 'python'), ['-m', 'pip', 'install', '--quiet', '--no-deps', '--only-binary', ':all:', '--requirement', requirements]).catch((error: unknown) => {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  });
  return program;
}

function fingerprint(): string {
  return createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12);
}

function cacheFolder(): string {
  return join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'custodian');
}
