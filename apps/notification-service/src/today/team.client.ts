import type { Actor } from '@custodian/access';
import { listWorkers, type OutputOf } from '@custodian/contracts';
import { BusClient } from '@custodian/messaging';
import { Log, Problem, unavailable } from '@custodian/platform';
import { Injectable } from '@nestjs/common';

/** On whose behalf the register is asked. */
interface Asker {
  readonly actor: Actor;
  readonly correlationId: string;
  readonly traceparent?: string;
}

/** Who works in a team, as the register's directory has it now. */
@Injectable()
export class Team {
  constructor(
    private readonly bus: BusClient,
    private readonly log: Log,
  ) {}

  /** The practitioners of the asker's own team; nobody where they manage none. Throws 503 `team-not-known` where the register does not answer. */
  async of({ actor, ...call }: Asker): Promise<string[]> {
    if (actor.team === undefined || !actor.roles.includes('team-manager')) return [];
    const members: string[] = [];
    for (let after: string | undefined, last = false; !last; last = after === undefined) {
      const page = await this.page(after, { actor, ...call });
      members.push(...page.workers.flatMap(({ workerId, team }) => (team === actor.team ? [workerId] : [])));
      after = page.next;
    }
    return members;
  }

  private async page(after: string | undefined, asker: Asker): Promise<OutputOf<typeof listWorkers>> {
    try {
      return await this.bus.query(listWorkers, { limit: 500, ...(after !== undefined && { after }) }, asker);
    } catch (thrown) {
      if (!(thrown instanceof Problem)) throw thrown;
      this.log.warn('directory.not-answered', { code: thrown.code });
      throw unavailable('team-not-known', 'The directory cannot be asked who works in your team at the moment. Try again shortly.');
    }
  }
}
