import { BullAdapter } from '@bull-board/api/bullAdapter';
import { serverAddress } from '@custodian/platform';
import Bull from 'bull';
import Redis from 'ioredis';
import { idOrNone, idsOf } from './ids-only';

const answerMs = 2_000;

/** A queue that is only looked at: of each job its ids and times, nothing that somebody could have typed. */
export class LookedAtQueue extends BullAdapter {
  constructor(service: string, queue: Bull.Queue) {
    super(queue, { readOnlyMode: true, prefix: `${service}.`, delimiter: '.' });
  }

  override async getJob(id: string): Promise<Bull.Job | null> {
    const job = await super.getJob(id);
    return job ? bare(job) : null;
  }

  override async getJobs(...asked: Parameters<BullAdapter['getJobs']>): Promise<Bull.Job[]> {
    return (await super.getJobs(...asked)).map(bare);
  }

  override getJobLogs(): Promise<string[]> {
    return Promise.resolve([]);
  }

  /** Nobody here may ask what Redis says of itself and of who is connected. */
  override getRedisInfo(): Promise<string> {
    return Promise.resolve('');
  }

  override getWorkers(): Promise<null> {
    return Promise.resolve(null);
  }

  override getMetrics(): ReturnType<BullAdapter['getMetrics']> {
    return Promise.resolve({ meta: { count: 0, prevTS: 0, prevCount: 0 }, data: [], count: 0 });
  }

  override getJobSchedulers(): Promise<[]> {
    return Promise.resolve([]);
  }

  override getJobSchedulersCount(): Promise<number> {
    return Promise.resolve(0);
  }
}

function bare(job: Bull.Job): Bull.Job {
  const { id, opts, processedOn } = job;
  const data: unknown = job.data;
  const waiting = (opts.delay ?? 0) > 0 ? 'delayed' : 'waiting';
  return Object.assign(job, {
    id: idOrNone(id), name: '', data: idsOf(data), opts: { delay: opts.delay }, returnvalue: null, failedReason: undefined, stacktrace: [],
    progress: () => 0, getState: () => Promise.resolve(processedOn === undefined ? waiting : 'active'),
  });
}

/** The queues of several services on one connection, each under its own prefix. */
export function lookAt(redisUrl: string, authority: string, queues: Readonly<Record<string, readonly string[]>>): LookedAtQueue[] {
  const { url, tls } = serverAddress(redisUrl);
  const redis = new Redis(url, {
    ...(tls && { tls }),
    enableReadyCheck: false, disableClientInfo: true, enableOfflineQueue: false, maxRetriesPerRequest: 0,
    commandTimeout: answerMs, connectTimeout: 2_000, retryStrategy: (times) => Math.min(times * 200, 5_000),
  });
  redis.setMaxListeners(0).on('error', () => undefined);
  return Object.entries(queues).flatMap(([service, names]) => names.map((name) => {
    const options = { prefix: `custodian:${authority}:${service}`, createClient: () => redis, skipVersionCheck: true };
    return new LookedAtQueue(service, new Bull(name, options).on('error', () => undefined));
  }));
}
