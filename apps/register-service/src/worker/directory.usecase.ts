import { randomUUID } from 'node:crypto';
import { changeWorker, getWorker, listWorkers, recordWorker } from '@custodian/contracts';
import { type CallOf, Commands, cursorOf, positionOf, Queries } from '@custodian/operations';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Workers } from './workers.repository';

/** Keeps and shows the directory of practitioners (REC-06). */
@Injectable()
export class Directory {
  constructor(
    private readonly commands: Commands,
    private readonly queries: Queries,
    private readonly workers: Workers,
  ) {}

  record(call: CallOf<typeof recordWorker>) {
    return this.commands.run(recordWorker, call, {
      work: async (tx) => {
        const workerId = randomUUID();
        await this.workers.add(tx, { workerId, ...call.input, version: 1 });
        return { output: { workerId, version: 1 }, concerns: { resourceId: workerId } };
      },
    });
  }

  change(call: CallOf<typeof changeWorker>) {
    const { workerId } = call.input;
    return this.commands.run(changeWorker, call, {
      load: (tx) => this.workers.get(workerId, tx.session),
      work: async (tx, before) => {
        const version = before.version + 1;
        await this.workers.replace(tx, { ...call.input, version });
        return { output: { workerId, version }, concerns: { resourceId: workerId } };
      },
    });
  }

  get(call: CallOf<typeof getWorker>) {
    const { workerId } = call.input;
    return this.queries.run(getWorker, call, {
      work: async () => ({ output: await this.workers.get(workerId), concerns: { resourceId: workerId } }),
    });
  }

  list(call: CallOf<typeof listWorkers>) {
    return this.queries.run(listWorkers, call, {
      work: async () => {
        const { limit, after, ...by } = call.input;
        const found = await this.workers.page(by, positionOf(z.uuid(), after), limit + 1);
        const workers = found.slice(0, limit);
        const next = found.length > limit ? cursorOf(workers.at(-1)?.workerId) : undefined;
        return { output: { workers, ...(next && { next }) }, concerns: {} };
      },
    });
  }
}
