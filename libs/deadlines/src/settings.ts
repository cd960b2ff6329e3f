import type { Service } from '@custodian/contracts';

/** How a service keeps its deadlines. */
export interface DeadlinesOptions {
  readonly service: Service;
  readonly authority: string;
  readonly redisUrl: string;
  /** Named by what they time, such as `reviews`. */
  readonly queues: readonly string[];
  /** How often deadlines are looked for without an alarm. Default: 30. */
  readonly sweepSeconds?: number;
  /** How long Bull believes that a process which says nothing still works on an alarm, and how often it looks. Default: Bull's own, 30. */
  readonly lockSeconds?: number;
}

/** The options with their defaults filled in; injectable. */
export class DeadlineSettings {
  readonly service: Service;
  readonly queues: readonly string[];
  readonly sweepMs: number;

  constructor({ service, queues, sweepSeconds = 30 }: DeadlinesOptions) {
    this.service = service;
    this.queues = queues;
    this.sweepMs = sweepSeconds * 1000;
  }

  /** Alarms are set for what is due within so many milliseconds: three sweeps, so that one that is lost is set anew twice before its time. */
  get aheadMs(): number {
    return 3 * this.sweepMs;
  }
}
