import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { signInAs } from '../api/sign-in';
import type { PrivateAuthority } from '../bench/private-authority';
import { runCommand } from '../process/run-command';
import { stateFile } from '../project';
import { madeUpPeople, signIn } from '../sign-in/sign-in';
import { schemathesisConfiguration } from './configuration';
import { knownIds } from './known-ids';
import { prepare } from './prepare';
import { type Findings, findingsOf, fuzzReport } from './read-report';
import { schemathesis } from './schemathesis';

export interface FuzzOptions {
  /** At most so many made-up calls for each operation, beside those that try each limit of the schema once. */
  readonly examples: number;
  readonly seed: number;
  /** Only these; every role otherwise. */
  readonly roles?: readonly string[];
}

/** Lets Schemathesis try every operation of the OpenAPI document as one person of each role; tells each role's findings as it has them. */
export async function runFuzz({ deployment }: PrivateAuthority, options: FuzzOptions, done: (role: string, findings: Findings, outputFile: string) => void): Promise<void> {
  const { gatewayUrl } = deployment;
  const program = await schemathesis((text) => { console.log(`  ${text}`); });
  await prepare(deployment);
  const people = await madeUpPeople(gatewayUrl);
  const ids = await knownIds(await Promise.all(people.map(({ username }) => signInAs(gatewayUrl, username))));
  const oneEach = people.filter(({ role }, index) => people.findIndex((other) => other.role === role) === index);
  for (const { role, username } of oneEach.filter((person) => options.roles?.includes(person.role) ?? true)) {
    const folder = stateFile('reports', 'fuzz', role);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'schemathesis.toml'), schemathesisConfiguration);
    const env = {
      ...process.env,
      PYTHONDONTWRITEBYTECODE: '1',
      SCHEMATHESIS_HOOKS: join(__dirname, 'hooks.py'),
      FUZZ_IDS: JSON.stringify(ids),
      FUZZ_API: `${gatewayUrl}/api`,
      FUZZ_READER: await signIn(gatewayUrl, 'custodian'),
      FUZZ_ROLE: role,
      FUZZ_SEED: String(options.seed),
    };
    const { output } = await runCommand(program, argumentsOf(gatewayUrl, await signIn(gatewayUrl, username, true), folder, options), { cwd: folder, env });
    const outputFile = join(folder, 'output.txt');
    writeFileSync(outputFile, output);
    done(role, findingsOf(readReport(folder, output)), outputFile);
  }
}

function argumentsOf(gatewayUrl: string, token: string, folder: string, { examples, seed }: FuzzOptions): string[] {
  return [
    '--config-file', join(folder, 'schemathesis.toml'),
    'run', `${gatewayUrl}/api/openapi.json`,
    '--header', `Authorization: Bearer ${token}`,
    '--max-examples', String(examples), '--seed', String(seed), '--generation-database', 'none',
    '--continue-on-failure', '--no-color', '--report', 'json', '--report-dir', folder,
  ];
}

function readReport(folder: string, output: string): ReturnType<typeof fuzzReport.parse> {
  const file = readdirSync(folder).find((name) => name.endsWith('.json'));
  if (file === undefined) throw new Error(`Schemathesis wrote no report: ${output.slice(-2_000)}`);
  return fuzzReport.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
}
