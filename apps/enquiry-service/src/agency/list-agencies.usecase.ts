import { listAgencies } from '@custodian/contracts';
import { type CallOf, cursorOf, positionOf, Queries } from '@custodian/operations';
import { Clock } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Agencies, nameKeyOf } from './agencies.repository';
import { agencyTold } from './agency';

@Injectable()
export class ListAgencies {
  constructor(
    private readonly queries: Queries,
    private readonly agencies: Agencies,
    private readonly clock: Clock,
  ) {}

  run(call: CallOf<typeof listAgencies>) {
    const { limit, after } = call.input;
    return this.queries.run(listAgencies, call, {
      work: async () => {
        const found = await this.agencies.list(limit + 1, positionOf(z.string(), after));
        const now = this.clock.now();
        const agencies = found.slice(0, limit);
        const last = agencies.at(-1);
        return { output: { agencies: agencies.map((agency) => agencyTold(agency, now)), ...(found.length > limit && last && { next: cursorOf(nameKeyOf(last)) }) }, concerns: {} };
      },
    });
  }
}
