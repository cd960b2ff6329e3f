import { randomUUID } from 'node:crypto';
import { recordAgency } from '@custodian/contracts';
import { type CallOf, Commands } from '@custodian/operations';
import { Injectable } from '@nestjs/common';
import { AuthorityPolicy } from '../policy/authority-policy';
import { Agencies } from './agencies.repository';
import { newAgency } from './agency';

@Injectable()
export class RecordAgency {
  constructor(
    private readonly commands: Commands,
    private readonly agencies: Agencies,
    private readonly policy: AuthorityPolicy,
  ) {}

  run(call: CallOf<typeof recordAgency>) {
    const agencyId = randomUUID();
    const ids = call.input.numbers.map(() => randomUUID());
    return this.commands.run(recordAgency, call, {
      work: async (tx) => {
        const agency = newAgency(agencyId, call.input, ids, this.policy.current);
        await this.agencies.add(agency, tx.session);
        return { output: agency, concerns: { resourceId: agencyId } };
      },
    });
  }
}
