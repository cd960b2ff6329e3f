import { Injectable } from '@nestjs/common';
import type { ChildEntry } from '../child/child-entry';
import { currentPlanOf } from '../child/child-entry';
import { Children } from '../child/children.repository';
import { Conferences } from '../conference/conferences.repository';
import { leadWorkerIdOf } from '../standing/standing-of';
import { isPolice, type Meant, memberMeant } from './meant';

/** Who has to do with a child. Of an entry that was joined into another, that one's. */
@Injectable()
export class MembersOf {
  constructor(
    private readonly children: Children,
    private readonly conferences: Conferences,
  ) {}

  async leadWorker(childId: string): Promise<Meant[]> {
    const child = await this.kept(childId);
    const workerId = child && leadWorkerIdOf(child);
    return workerId === undefined ? [] : [{ as: 'lead-worker', workerId }];
  }

  async coreGroup(childId: string): Promise<Meant[]> {
    const child = await this.kept(childId);
    const plan = child && latestPlanOf(child);
    if (!child || !plan) return [];
    const lead: Meant[] = plan.leadWorkerId === undefined ? [] : [{ as: 'core-group', workerId: plan.leadWorkerId }];
    return [...lead, ...plan.coreGroup.map((member) => memberMeant('core-group', member, child.childId))];
  }

  async conference(childId: string): Promise<Meant[]> {
    const child = await this.kept(childId);
    if (!child) return [];
    const held = await this.conferences.findLatestAbout([child.childId, ...(child.mergedFrom ?? []).map((each) => each.childId)]);
    return held ? [held.chair, ...held.members].map((member) => memberMeant('conference-member', member, child.childId)) : [];
  }

  async police(childId: string): Promise<Meant[]> {
    const child = await this.kept(childId);
    if (!child) return [];
    const held = await this.conferences.findLatestAbout([child.childId]);
    const members = [...(latestPlanOf(child)?.coreGroup ?? []), ...(held?.members ?? [])];
    return members.filter(isPolice).map((member) => memberMeant('police', member, child.childId));
  }

  private async kept(childId: string): Promise<ChildEntry | undefined> {
    const found = await this.children.findMany([childId]);
    return (await this.children.findKept(found)).get(childId);
  }
}

/** The plan that stands, else the one that started last. */
function latestPlanOf(child: ChildEntry) {
  return currentPlanOf(child) ?? child.plans.toSorted((one, other) => other.from.localeCompare(one.from))[0];
}
