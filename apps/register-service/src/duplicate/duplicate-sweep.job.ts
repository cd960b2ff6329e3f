import { setTimeout as wait } from 'node:timers/promises';
import { Lease, Log, Rounds } from '@custodian/platform';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ChangedChildren, type Pass } from './changed-children.repository';
import { LookForDuplicates } from './look-for-duplicates.usecase';

const everyMs = 2_000;
const atOnce = 100;

/** Looks up every child whose entry is new or changed, behind everybody's back and never in their way: one at a time, by one process, which rests as long as it worked. */
@Injectable()
export class DuplicateSweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly sweep: Rounds;

  constructor(
    private readonly changed: ChangedChildren,
    private readonly look: LookForDuplicates,
    private readonly lease: Lease,
    log: Log,
  ) {
    this.sweep = new Rounds({ round: () => this.lookThrough(), everyMs, failed: (thrown) => { log.error('duplicate-sweep.failed', {}, thrown); } });
  }

  onApplicationBootstrap(): void {
    this.sweep.start(everyMs);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.sweep.stop();
    await this.lease.release().catch(() => undefined);
  }

  private async lookThrough(): Promise<void> {
    let pass = await this.mayGoOn() ? await this.changed.pass() : undefined;
    while (pass) {
      const ids = await this.changed.next(pass, atOnce);
      const last = await this.lookAll(ids);
      if (ids.length === 0) return this.changed.end(pass);
      if (last === undefined) return;
      pass = { ...pass, after: last } satisfies Pass;
      await this.changed.keep(pass);
    }
  }

  /** The last child looked up; undefined where another process goes on. */
  private async lookAll(ids: readonly string[]): Promise<string | undefined> {
    let last: string | undefined;
    for (const id of ids) {
      if (!(await this.mayGoOn())) return last;
      const from = performance.now();
      await this.look.run(id);
      last = id;
      await wait(performance.now() - from);
    }
    return last;
  }

  private async mayGoOn(): Promise<boolean> {
    return !this.sweep.stopping.aborted && this.lease.mine();
  }
}
