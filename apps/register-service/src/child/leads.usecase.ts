import type { Actor, Resource } from '@custodian/access';
import { Injectable } from '@nestjs/common';
import { Workers } from '../worker/workers.repository';
import { type ChildEntry, leadWorkerIdsOf } from './child-entry';

/** Who leads the work with a child, as the access table asks. */
@Injectable()
export class Leads {
  constructor(private readonly workers: Workers) {}

  idsOf(child: ChildEntry): string[] {
    return [...new Set(leadWorkerIdsOf(child))];
  }

  /** The child as the access table sees it. Teams are looked up only for somebody who manages one. */
  async resourceOf(child: ChildEntry, actor: Actor): Promise<Resource> {
    const leadWorkerIds = leadWorkerIdsOf(child);
    if (actor.team === undefined) return { childId: child.childId, leadWorkerIds };
    const leads = await this.workers.findMany(leadWorkerIds);
    return { childId: child.childId, leadWorkerIds, leadTeams: leads.flatMap(({ team }) => team ?? []) };
  }
}
