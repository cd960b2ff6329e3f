import { randomUUID } from 'node:crypto';
import { recordAgency } from '@custodian/contracts';
import { type CallOf, Commands } from '@custodian/operations';
import { AuthorityPolicy } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { Agencies } from './agencies.repository';
import { agencyTold, newAgency } from './agency';
import { SetUp } from './set-up.repository';

@Injectable()
export class RecordAgency {
  constructor(
    private readonly commands: Commands,
    private readonly agencies: Agencies,
    private readonly policy: AuthorityPolicy,
    private readonly setUp: SetUp,
  ) {}

  run(call: CallOf<typeof recordAgency>) {
    const agencyId = randomUUID();
    const ids = call.input.numbers.map(() => randomUUID());
    return this.commands.run(recordAgency, call, {
      work: async (tx) => {
        const settingUp = await this.setUp.isUnderWay(tx.session);
        const agency = newAgency(agencyId, call.input, { policy: this.policy.current, now: tx.now, ids, settingUp });
        await this.agencies.add(agency, tx.session);
        return { output: agencyTold(agency, tx.now), concerns: { resourceId: agencyId } };
      },
    });
  }
}
