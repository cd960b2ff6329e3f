import type { Actor, Resource } from '@custodian/access';
import { Injectable } from '@nestjs/common';
import { type ChildEntry, leadWorkerIdsOf } from '../child/child-entry';
import { Leads } from '../child/leads.usecase';
import { leadWorkerIdOf } from '../standing/standing-of';
import { Workers } from '../worker/workers.repository';

/** Who leads the work with a child: for the letters, and for whoever decides who may print them. */
@Injectable()
export class LeadOfPlan {
  constructor(
    private readonly leads: Leads,
    private readonly workers: Workers,
  ) {}

  resourceOf(child: ChildEntry, actor: Actor): Promise<Resource> {
    return this.leads.resourceOf(child, actor);
  }

  async of(child: ChildEntry) {
    const leadWorkerIds = leadWorkerIdsOf(child);
    const leads = await this.workers.findMany(leadWorkerIds);
    const lead = leads.find(({ workerId }) => workerId === leadWorkerIdOf(child));
    return { leadWorkerIds, leadTeams: leads.flatMap(({ team }) => team ?? []), ...(lead && { leadSocialWorker: { name: lead.name, phone: lead.phone } }) };
  }
}
