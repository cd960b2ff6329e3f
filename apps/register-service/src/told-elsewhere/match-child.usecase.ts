import { matchChild, type OutputOf } from '@custodian/contracts';
import { likelyDuplicates } from '@custodian/matching';
import { type CallOf, Queries } from '@custodian/operations';
import { Clock } from '@custodian/platform';
import { localDateOf } from '@custodian/policy';
import { Injectable } from '@nestjs/common';
import { RecordIndex } from '../look-up/record-index.repository';

const most = 20;

/** Looks a child whom another authority tells of up on the Record (MOV-84). Says who it may be, and nothing of what the entries hold. */
@Injectable()
export class MatchChild {
  constructor(
    private readonly queries: Queries,
    private readonly index: RecordIndex,
    private readonly clock: Clock,
  ) {}

  run(call: CallOf<typeof matchChild>): Promise<OutputOf<typeof matchChild>> {
    const { matterId, ...told } = call.input;
    return this.queries.run(matchChild, call, {
      work: async () => {
        const found = likelyDuplicates(await this.index.current(), told, localDateOf(this.clock.now()));
        const matches = found.slice(0, most).map(({ id, band }) => ({ childId: id, band }));
        return { output: { matches }, concerns: { resourceId: matterId, childIds: matches.map(({ childId }) => childId) } };
      },
    });
  }
}
