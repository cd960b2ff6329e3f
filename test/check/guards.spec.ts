import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { runCommand } from '../../apps/command-line/src/process/run-command';
import { root } from '../../apps/command-line/src/project';

const outcome = z.object({ summary: z.object({ violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })) }) });

/** One violation of each boundary: the file that breaks it and what it imports. */
const planted: Record<string, { file: string; imports: string }> = {
  'must-resolve': { file: 'apps/one-service/src/child/a.usecase.ts', imports: './nowhere' },
  'contracts-import-zod-only': { file: 'libs/contracts/src/b.ts', imports: 'luxon' },
  'contracts-stand-alone': { file: 'libs/contracts/src/c.ts', imports: '../../policy/src/pure' },
  'policy-is-pure': { file: 'libs/policy/src/d.ts', imports: 'node:fs' },
  'access-and-matching-are-pure': { file: 'libs/matching/src/e.ts', imports: 'luxon' },
  'interchange-uses-jose-and-zod': { file: 'libs/interchange/src/q.ts', imports: 'luxon' },
  'pure-libs-stay-pure': { file: 'libs/access/src/f.ts', imports: '../../platform/src/anything' },
  'pure-files-import-no-package': { file: 'apps/one-service/src/child/g.ts', imports: 'node:crypto' },
  'pure-files-import-pure-files': { file: 'apps/one-service/src/child/h.ts', imports: './child.repository' },
  'libs-know-no-app': { file: 'libs/messaging/src/i.ts', imports: '../../../apps/one-service/src/child/pure' },
  'apps-stand-alone': { file: 'apps/one-service/src/child/j.ts', imports: '../../../other-service/src/pure' },
  'doors-open-no-repository': { file: 'apps/one-service/src/child/k.controller.ts', imports: './child.repository' },
  'amqplib-in-messaging-only': { file: 'apps/one-service/src/child/l.client.ts', imports: 'amqplib' },
  'mongoose-in-repositories-only': { file: 'apps/one-service/src/child/m.usecase.ts', imports: 'mongoose' },
  'bull-in-jobs-only': { file: 'apps/one-service/src/child/n.usecase.ts', imports: 'bull' },
  'no-cycles': { file: 'apps/one-service/src/child/o.ts', imports: './p' },
};

const allowed: Record<string, string> = {
  'apps/one-service/src/child/pure.ts': "import { z } from 'zod';\nexport const pure = z.string();\n",
  'apps/one-service/src/child/p.ts': "import { x } from './pure-again';\nexport { x };\n",
  'apps/one-service/src/child/pure-again.ts': 'export const x = 1;\n',
  'apps/one-service/src/child/child.repository.ts': "import { Model } from 'mongoose';\nexport { Model };\n",
  'apps/one-service/src/child/alarm.job.ts': "import Bull from 'bull';\nexport { Bull };\n",
  'apps/one-service/src/main.ts': "import { NestFactory } from '@nestjs/core';\nexport { NestFactory };\n",
  'apps/other-service/src/pure.ts': 'export const x = 1;\n',
  'libs/policy/src/pure.ts': "import { DateTime } from 'luxon';\nexport { DateTime };\n",
  'libs/platform/src/anything.ts': "import { connect } from 'node:net';\nexport { connect };\n",
  'libs/messaging/src/bus.ts': "import { connect } from 'amqplib';\nexport { connect };\n",
};

describe('the boundaries of the code', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'custodian-guards-'));
    for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json']) cpSync(join(root, file), join(folder, file));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    for (const [file, text] of Object.entries(allowed)) write(file, text);
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('let code through that keeps them', async () => {
    expect(await violations()).toEqual([]);
  });

  it('catch one violation of each', async () => {
    for (const { file, imports } of Object.values(planted)) write(file, `import * as it from '${imports}';\nexport { it };\n`);
    write('apps/one-service/src/child/p.ts', "import * as it from './o';\nexport { it };\n");
    const found = await violations();
    for (const [rule, { file }] of Object.entries(planted)) expect(found).toContain(`${rule} ${file}`);
  });

  it('are all tried here', async () => {
    const rules = z.object({ forbidden: z.array(z.object({ name: z.string() })) });
    const configuration: unknown = await import(join(root, '.dependency-cruiser.cjs'));
    const { forbidden } = rules.parse(z.object({ default: z.unknown() }).parse(configuration).default);
    expect(forbidden.map(({ name }) => name).sort()).toEqual(Object.keys(planted).sort());
  });

  function write(file: string, text: string): void {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }

  async function violations(): Promise<string[]> {
    const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const { stdout } = await runCommand(process.execPath, [program, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'apps', 'libs'], { cwd: folder });
    return outcome.parse(JSON.parse(stdout)).summary.violations.map(({ from, rule }) => `${rule.name} ${from}`);
  }
});
