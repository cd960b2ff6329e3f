import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ServerProcess } from '../process/server-process';
import { root } from '../project';
import { builtMain } from './apps';

/** Longest wait, in milliseconds, for a ready service to reach everything it would like to have, such as a broker that has just come up. */
const wholeLimit = 15_000;

/** A built app as a process; it serves when it says it is ready. */
export function serviceProcess(app: string, url: string, settings: Record<string, string>, logFolder: string): ServerProcess {
  return new ServerProcess({
    what: app,
    url,
    program: process.execPath,
    args: ['--enable-source-maps', builtMain(app)],
    env: { ...withoutOurAccess(process.env), ...settings },
    cwd: root,
    logFile: join(logFolder, `${app}.log`),
    probe: () => readiness(url),
    grace: 15_000,
  });
}

/** Our own settings say how to reach the servers as their administrator: a service gets none of them. */
function withoutOurAccess({ MONGODB_URL: _mongo, RABBITMQ_URL: _rabbit, RABBITMQ_MANAGEMENT_URL: _management, REDIS_URL: _redis, ...others }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return others;
}

/** Waits until a ready service calls none of its parts degraded, or for so long only: it works without them. */
export async function untilWhole(service: ServerProcess): Promise<void> {
  const end = Date.now() + wholeLimit;
  while (/"degraded":\s*true/.test(await readiness(service.url)) && Date.now() < end) await sleep(50);
}

async function readiness(url: string): Promise<string> {
  const response = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(3_000) });
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status} ${text.slice(0, 300)}`);
  return text;
}
