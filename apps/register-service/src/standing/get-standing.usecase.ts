import { getStanding } from '@custodian/contracts';
import { type CallOf, Queries } from '@custodian/operations';
import { Clock } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { Children } from '../child/children.repository';
import { Workers } from '../worker/workers.repository';
import { leadWorkerIdOf, standingOf } from './standing-of';

/** Reads what an answer is made of, on the Record's own current data: primary, majority. */
@Injectable()
export class GetStanding {
  constructor(
    private readonly queries: Queries,
    private readonly children: Children,
    private readonly workers: Workers,
    private readonly clock: Clock,
  ) {}

  run(call: CallOf<typeof getStanding>) {
    const { enquiryId, childIds } = call.input;
    return this.queries.run(getStanding, call, {
      work: async () => {
        const now = this.clock.now();
        const readAt = now.toISOString();
        const children = await this.children.findMany(childIds);
        const kept = [...(await this.children.findKept(children))];
        const leads = await this.workers.findMany(kept.flatMap(([, child]) => leadWorkerIdOf(child) ?? []));
        const standings = kept.map(([askedFor, child]) => {
          const lead = leads.find(({ workerId }) => workerId === leadWorkerIdOf(child));
          const standing = standingOf(child, lead && { workerId: lead.workerId, name: lead.name, team: lead.team, phone: lead.phone }, now);
          return askedFor === child.childId ? standing : { ...standing, childId: askedFor, mergedInto: child.childId };
        });
        return { output: { readAt, children: standings }, concerns: { enquiryId, childIds: [...new Set(kept.flatMap(([askedFor, { childId }]) => [askedFor, childId]))] } };
      },
    });
  }
}
