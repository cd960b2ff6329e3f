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
        const readAt = this.clock.now().toISOString();
        const children = await this.children.findMany(childIds);
        const leads = await this.workers.findMany(children.flatMap((child) => leadWorkerIdOf(child) ?? []));
        const standings = children.map((child) => {
          const lead = leads.find(({ workerId }) => workerId === leadWorkerIdOf(child));
          return standingOf(child, lead && { workerId: lead.workerId, name: lead.name, team: lead.team, phone: lead.phone });
        });
        return { output: { readAt, children: standings }, concerns: { enquiryId, childIds: children.map((child) => child.childId) } };
      },
    });
  }
}
