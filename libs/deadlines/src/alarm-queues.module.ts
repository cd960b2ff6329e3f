import { serverAddress } from '@custodian/platform';
import { BullModule, getQueueToken } from '@nestjs/bull';
import { type DynamicModule, Module } from '@nestjs/common';
import type { Queue, QueueOptions } from 'bull';
import type { Poke } from './deadline';
import type { DeadlinesOptions } from './settings';

/** The queues of one service, by what they time. */
export class AlarmQueues {
  constructor(readonly all: readonly Queue<Poke>[]) {}
}

/** Bull's queues for the alarms of one service, under a prefix of its own. */
@Module({})
export class AlarmQueuesModule {
  static forRoot({ service, authority, redisUrl, queues, lockSeconds = 30 }: DeadlinesOptions): DynamicModule {
    const options = { ...connectionTo(redisUrl), prefix: `custodian:${authority}:${service}`, settings: { lockDuration: lockSeconds * 1000, stalledInterval: lockSeconds * 1000, retryProcessDelay: 1_000 } };
    return {
      module: AlarmQueuesModule,
      imports: [BullModule.registerQueue(...queues.map((name) => ({ name, ...options })))],
      providers: [{ provide: AlarmQueues, inject: queues.map((name) => getQueueToken(name)), useFactory: (...all: Queue<Poke>[]) => new AlarmQueues(all) }],
      exports: [AlarmQueues],
    };
  }
}

/** Commands wait for a Redis that is away, rather than fail and end the listening for good. */
function connectionTo(redisUrl: string): QueueOptions & { readonly url: string } {
  const { url, tls } = serverAddress(redisUrl);
  return { url, redis: { ...(tls && { tls }), connectTimeout: 2_000, maxRetriesPerRequest: null, retryStrategy: (times) => Math.min(times * 200, 5_000) } };
}
