import { randomUUID } from 'node:crypto';
import { changeWorker, getWorker, listWorkers, recordAbsences, recordLeaving, recordWorker } from '@custodian/contracts';
import type { Tx } from '@custodian/messaging';
import { type CallOf, Commands, cursorOf, positionOf, Queries } from '@custodian/operations';
import { unacceptable } from '@custodian/platform';
import { localDateOf } from '@custodian/policy';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { decided } from '../rule/decided.usecase';
import { replaceAbsences } from './replace-absences';
import type { WorkerEntry } from './worker-row.schema';
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
        await this.workers.mustKnow(tx, [call.input.managerWorkerId], localDateOf(tx.now));
        await this.workers.add(tx, { workerId, ...call.input, version: 1 });
        return { output: { workerId, version: 1 }, concerns: { resourceId: workerId } };
      },
    });
  }

  change(call: CallOf<typeof changeWorker>) {
    const { workerId } = call.input;
    return this.commands.run(changeWorker, call, {
      load: (tx) => this.workers.get(workerId, tx.session),
      work: async (tx, { absences, leftOn, managerWorkerId, version }) => {
        const { input } = call;
        if (input.managerWorkerId === workerId) throw unacceptable('manages-themselves', 'Nobody is their own team manager.');
        if (input.managerWorkerId !== managerWorkerId) await this.workers.mustKnow(tx, [input.managerWorkerId], localDateOf(tx.now));
        return this.replaced(tx, { ...input, absences, leftOn, version });
      },
    });
  }

  absences(call: CallOf<typeof recordAbsences>) {
    const { workerId, absences } = call.input;
    return this.commands.run(recordAbsences, call, {
      load: (tx) => this.workers.get(workerId, tx.session),
      work: async (tx, before) => {
        for (const { coverWorkerId, from } of absences) await this.workers.mustKnow(tx, [coverWorkerId], from);
        return this.replaced(tx, decided(() => replaceAbsences(before, absences)));
      },
    });
  }

  leaving(call: CallOf<typeof recordLeaving>) {
    const { workerId, leftOn } = call.input;
    return this.commands.run(recordLeaving, call, {
      load: (tx) => this.workers.get(workerId, tx.session),
      work: (tx, before) => this.replaced(tx, { ...before, leftOn: leftOn ?? undefined }),
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

  private async replaced(tx: Tx, { version: before, ...worker }: WorkerEntry) {
    const { workerId } = worker;
    const version = before + 1;
    await this.workers.replace(tx, { ...worker, version });
    return { output: { workerId, version }, concerns: { resourceId: workerId } };
  }
}
