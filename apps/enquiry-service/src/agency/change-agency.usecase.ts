import { randomUUID } from 'node:crypto';
import { changeAgency } from '@custodian/contracts';
import { type CallOf, Commands } from '@custodian/operations';
import { Injectable } from '@nestjs/common';
import { AuthorityPolicy } from '../policy/authority-policy';
import { Agencies } from './agencies.repository';
import { changedAgency } from './agency';

@Injectable()
export class ChangeAgency {
  constructor(
    private readonly commands: Commands,
    private readonly agencies: Agencies,
    private readonly policy: AuthorityPolicy,
  ) {}

  run(call: CallOf<typeof changeAgency>) {
    const ids = call.input.numbers.map(() => randomUUID());
    return this.commands.run(changeAgency, call, {
      load: (tx) => this.agencies.get(call.input.agencyId, tx.session),
      work: async (tx, before) => {
        const agency = changedAgency(before, call.input, ids, this.policy.current);
        await this.agencies.change(agency, tx.session);
        return { output: agency, concerns: { resourceId: agency.agencyId } };
      },
    });
  }
}
