import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePorts } from '../../../process/free-port';
import { ServerProcess } from '../../../process/server-process';
import { root, stateFile } from '../../../project';
import type { Asked } from './trial-worker';

/** Where the workers work, and how patient they are. */
export interface WorkersPlace {
  readonly mongoUrl: string;
  readonly redisUrl: string;
  readonly authority: string;
  readonly database: string;
  readonly sweepSeconds: number;
  readonly lockSeconds: number;
}

const answerMs = 5_000;

/** Processes of one service with deadlines. */
export class Workers {
  private constructor(readonly all: readonly ServerProcess[]) {}

  static async start(count: number, place: WorkersPlace): Promise<Workers> {
    const ports = await freePorts(count);
    const workers = new Workers(ports.map((port, index) => worker(`worker-${index + 1}`, port, place)));
    const started = await Promise.allSettled(workers.all.map((each) => each.start()));
    const failed = started.find((result) => result.status === 'rejected');
    if (failed) {
      await workers.stop();
      throw failed.reason;
    }
    return workers;
  }

  /** Has one of them do it, whichever answers. */
  async ask(asked: Asked): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      const url = this.all[tries % this.all.length]?.url ?? '';
      const answer = await fetch(`${url}/trial`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(asked), signal: AbortSignal.timeout(answerMs) }).catch(() => undefined);
      if (answer?.ok) return;
      if (tries > 100) throw new Error('no worker answers');
      await sleep(200);
    }
  }

  async stop(): Promise<void> {
    await Promise.all(this.all.map((each) => each.stop()));
  }
}

function worker(what: string, port: number, { mongoUrl, redisUrl, authority, database, sweepSeconds, lockSeconds }: WorkersPlace): ServerProcess {
  const url = `http://127.0.0.1:${port}`;
  return new ServerProcess({
    what,
    url,
    program: process.execPath,
    args: ['--disable-warning=ExperimentalWarning', '-r', '@swc-node/register', join(__dirname, 'trial-worker.ts')],
    env: {
      ...process.env, SWC_NODE_PROJECT: join(root, 'tsconfig.json'),
      MONGODB_URL: mongoUrl, REDIS_URL: redisUrl, AUTHORITY: authority, DATABASE: database, SWEEP_SECONDS: String(sweepSeconds), LOCK_SECONDS: String(lockSeconds), HTTP_PORT: String(port),
    },
    cwd: root,
    logFile: stateFile('logs', authority, `${what}.log`),
    probe: async () => {
      if (!(await fetch(`${url}/health/live`, { signal: AbortSignal.timeout(1_000) })).ok) throw new Error('not yet');
    },
    grace: 5_000,
  });
}
