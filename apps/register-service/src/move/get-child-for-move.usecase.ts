import { getChildForMove, type OutputOf } from '@custodian/contracts';
import { type CallOf, Queries } from '@custodian/operations';
import { Clock, notFound } from '@custodian/platform';
import { localDateOf } from '@custodian/policy';
import { Injectable } from '@nestjs/common';
import { type ChildEntry, currentPlanOf } from '../child/child-entry';
import { Children } from '../child/children.repository';
import { Leads } from '../child/leads.usecase';
import { shownEntry } from '../child/shown-entry';
import { Conferences } from '../conference/conferences.repository';
import { leadWorkerIdOf } from '../standing/standing-of';
import { Offices } from '../office/offices.repository';
import { holderOn } from '../office/succeed';
import { Workers } from '../worker/workers.repository';
import { caseHolderAt } from './case-holder';
import { awayOn } from './placed-elsewhere';

type Told = OutputOf<typeof getChildForMove>;

/** Who leads the work with a child, and what conferences were about them. */
@Injectable()
export class AroundChild {
  constructor(
    private readonly leads: Leads,
    private readonly workers: Workers,
    private readonly conferences: Conferences,
    private readonly offices: Offices,
  ) {}

  resourceOf(child: ChildEntry, call: CallOf<typeof getChildForMove>) {
    return this.leads.resourceOf(child, call.actor);
  }

  async of(child: ChildEntry, day: string): Promise<Pick<Told, 'leadSocialWorker' | 'leadWorkerIds' | 'leadTeams' | 'conferences'>> {
    const leadWorkerIds = this.leads.idsOf(child);
    const [leads, conferences] = await Promise.all([this.workers.findMany(leadWorkerIds), this.conferences.findAbout([child.childId, ...(child.mergedFrom ?? []).map(({ childId }) => childId)])]);
    const lead = leads.find(({ workerId }) => workerId === leadWorkerIdOf(child));
    return {
      ...(lead && { leadSocialWorker: { workerId: lead.workerId, name: lead.name, role: lead.role, agency: lead.agency, phone: lead.phone, ...(lead.team && { team: lead.team }), ...(lead.email && { email: lead.email }) } }),
      leadWorkerIds,
      leadTeams: [...leads.flatMap(({ team }) => team ?? []), ...(await this.receivingTeam(child, day))],
      conferences: conferences.map(({ conferenceId, kind, heldOn, chair, members, minutesReference }) => ({ conferenceId, kind, heldOn, chair, members, ...(minutesReference && { minutesReference }) })),
    };
  }

  /** The team that a child with a plan elsewhere has come to (MOV-43). */
  private async receivingTeam(child: ChildEntry, day: string): Promise<string[]> {
    const current = currentPlanOf(child);
    if (!current || current.basis === 'conference') return [];
    const holder = holderOn(await this.offices.holdersOf('receiving-team'), day);
    return holder ? (await this.workers.findMany([holder.workerId])).flatMap(({ team }) => team ?? []) : [];
  }
}

/** Gives all that another authority is told of a child who moves (MOV-21 … MOV-23). */
@Injectable()
export class GetChildForMove {
  constructor(
    private readonly queries: Queries,
    private readonly children: Children,
    private readonly around: AroundChild,
    private readonly clock: Clock,
  ) {}

  run(call: CallOf<typeof getChildForMove>) {
    return this.queries.run(getChildForMove, call, {
      load: async () => {
        const child = await this.children.findNow(call.input.childId);
        if (!child) throw notFound('child-not-found');
        return child;
      },
      resource: (child) => this.around.resourceOf(child, call),
      work: async (child) => ({ output: { ...this.told(child), ...(await this.around.of(child, localDateOf(this.clock.now()))) }, concerns: { childIds: [child.childId] } }),
    });
  }

  private told(child: ChildEntry) {
    const now = this.clock.now();
    const { childId, version, plans, names, birth, sex, household, legalStatus, addresses, ...rest } = shownEntry(child);
    const { authorityChildId, nhsNumber, ethnicity, school, gp, healthVisitor, placedBy, firstReferral, missingSince } = rest;
    return {
      childId, version, names, birth, sex, household, legalStatus, addresses,
      authorityChildId, nhsNumber, ethnicity, school, gp, healthVisitor, placedBy, firstReferral, missingSince,
      currentPlan: currentPlanOf(child),
      earlierPlans: plans.filter(({ to }) => to !== undefined).sort((one, other) => other.from.localeCompare(one.from)),
      caseHeldBy: caseHolderAt(child, now),
      away: awayOn(child, localDateOf(now)),
    };
  }
}
