import { randomUUID } from 'node:crypto';
import { changeAgency } from '@custodian/contracts';
import { type CallOf, Commands } from '@custodian/operations';
import { AuthorityPolicy } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { Agencies } from './agencies.repository';
import { agencyTold, changedAgency } from './agency';
import { SetUp } from './set-up.repository';

@Injectable()
export class ChangeAgency {
  constructor(
    private readonly commands: Commands,
    private readonly agencies: Agencies,
    private readonly policy: AuthorityPolicy,
    private readonly setUp: SetUp,
  ) {}

  run(call: CallOf<typeof changeAgency>) {
    const ids = call.input.numbers.map(() => randomUUID());
    return this.commands.run(changeAgency, call, {
      load: (tx) => this.agencies.get(call.input.agencyId, tx.session),
      work: async (tx, before) => {
        const settingUp = await this.setUp.isUnderWay(tx.session);
        const agency = changedAgency(before, call.input, { policy: this.policy.current, now: tx.now, ids, settingUp });
        await this.agencies.change(agency, tx.session);
        return { output: agencyTold(agency, tx.now), concerns: { resourceId: agency.agencyId } };
      },
    });
  }
}
