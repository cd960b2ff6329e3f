import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { startMongo } from '../backing/mongodb';
import { startRabbit } from '../backing/rabbitmq';
import { startRedis } from '../backing/redis';
import type { BackingServer } from '../backing/backing-server';
import { buildApps } from '../deployment/build-apps';
import { endNoted, processesOf } from '../process/ledger';
import { thisProcess } from '../process/started-at';
import { runSteps } from '../progress/steps';
import { root, stateFile } from '../project';
import { countTests, jestReport, type Count } from './count';

const reportFile = stateFile('reports', 'jest.json');

/** Starts the servers for the tests, builds the apps, runs jest with these arguments, and ends the servers again whatever happens. */
export async function runTests(args: readonly string[]): Promise<Count> {
  const env: NodeJS.ProcessEnv = { ...process.env };
  const servers: BackingServer[] = [];
  const cleanUp = async (): Promise<void> => {
    await Promise.all(servers.map((server) => server.stop()));
    await endNoted(processesOf(thisProcess()));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => { void cleanUp().finally(() => process.exit(130)); });
  const noted = async <T extends BackingServer>(starting: Promise<T>): Promise<T> => {
    const server = await starting;
    servers.push(server);
    return server;
  };
  try {
    await runSteps([
      { title: 'MongoDB', run: async (report) => { const server = await noted(startMongo({ report })); env['MONGODB_URL'] = server.url; return server.reason; } },
      {
        title: 'RabbitMQ',
        run: async (report) => {
          const server = await noted(startRabbit({ report }));
          env['RABBITMQ_URL'] = server.url;
          env['RABBITMQ_MANAGEMENT_URL'] = server.managementUrl;
          return server.reason;
        },
      },
      { title: 'Redis', run: async (report) => { const server = await noted(startRedis({ report })); env['REDIS_URL'] = server.url; return server.reason; } },
      { title: 'Apps', run: async (report) => { await buildApps(report); return 'Apps: built'; } },
    ]);
    return await jest(args, env);
  } finally {
    await cleanUp();
  }
}

async function jest(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Count> {
  mkdirSync(dirname(reportFile), { recursive: true });
  rmSync(reportFile, { force: true });
  const program = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const child = spawn(process.execPath, [program, '--json', `--outputFile=${reportFile}`, '--maxWorkers=2', ...args], {
    cwd: root, env, stdio: ['inherit', 'ignore', 'inherit'],
  });
  const exitCode = await new Promise<number>((done) => child.once('close', (code) => { done(code ?? 1); }));
  return countTests(readReport(), exitCode, args);
}

function readReport(): ReturnType<typeof jestReport.parse> | undefined {
  try {
    return jestReport.parse(JSON.parse(readFileSync(reportFile, 'utf8')));
  } catch {
    return undefined;
  }
}
