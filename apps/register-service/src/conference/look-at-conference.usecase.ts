import { getConference } from '@custodian/contracts';
import { type CallOf, Queries } from '@custodian/operations';
import { Injectable } from '@nestjs/common';
import { Conferences } from './conferences.repository';

/** Looks at one conference. */
@Injectable()
export class LookAtConference {
  constructor(
    private readonly queries: Queries,
    private readonly conferences: Conferences,
  ) {}

  run(call: CallOf<typeof getConference>) {
    const { conferenceId } = call.input;
    return this.queries.run(getConference, call, {
      work: async () => {
        const output = await this.conferences.get(conferenceId);
        return { output, concerns: { childIds: output.decisions.map((each) => each.childId), resourceId: conferenceId } };
      },
    });
  }
}
