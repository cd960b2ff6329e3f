import { Injectable } from '@nestjs/common';
import { whereaboutsOf } from './whereabouts';
import type { WorkerEntry } from './worker-row.schema';
import { Workers } from './workers.repository';

/** Somebody who can be turned to, and for whom where they are not the one meant. */
export interface Acting {
  readonly worker: WorkerEntry;
  readonly coveringFor?: string;
}

const mostHops = 3;

/** Who is to be turned to instead of a practitioner who is away or has left. */
@Injectable()
export class WhoActs {
  constructor(private readonly workers: Workers) {}

  /** Themselves, else their cover, else their team manager, of each the same, three steps at most and nobody twice. Undefined where that leads to nobody who is there. */
  async find(workerId: string, day: string): Promise<Acting | undefined> {
    const met = new Set<string>();
    let current = await this.workers.find(workerId);
    for (let hops = 0; current && hops <= mostHops; hops += 1) {
      if (whereaboutsOf(current, day).is === 'here') return { worker: current, ...(hops > 0 && { coveringFor: workerId }) };
      met.add(current.workerId);
      current = await this.nextAfter(current, day, met);
    }
    return undefined;
  }

  /** Who covers for somebody who is away on that day. */
  async coverOf(workerId: string, day: string): Promise<Acting | undefined> {
    const worker = await this.workers.find(workerId);
    const where = worker && whereaboutsOf(worker, day);
    const found = where?.is === 'away' && where.coverWorkerId ? await this.find(where.coverWorkerId, day) : undefined;
    return found && found.worker.workerId !== workerId ? { ...found, coveringFor: workerId } : undefined;
  }

  async teamManagerOf(workerId: string, day: string): Promise<Acting | undefined> {
    const worker = await this.workers.find(workerId);
    const manager = worker && (await this.workers.findManagerOf(worker, day));
    return manager && this.find(manager.workerId, day);
  }

  private async nextAfter(worker: WorkerEntry, day: string, met: ReadonlySet<string>): Promise<WorkerEntry | undefined> {
    const where = whereaboutsOf(worker, day);
    const cover = where.is === 'away' && where.coverWorkerId !== undefined ? await this.workers.find(where.coverWorkerId) : undefined;
    if (cover && !met.has(cover.workerId)) return cover;
    const manager = await this.workers.findManagerOf(worker, day);
    return manager && !met.has(manager.workerId) ? manager : undefined;
  }
}
