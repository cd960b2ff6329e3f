import { changeCustodian, getCustodian, listCustodians, recordCustodian } from '@custodian/contracts';
import { type CallOf, Commands, cursorOf, positionOf, Queries } from '@custodian/operations';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { settings } from '../settings';
import { changedCustodian, newCustodian } from './custodian';
import { Custodians } from './custodians.repository';

/** The entries of the directory. */
@Injectable()
export class Directory {
  constructor(
    private readonly commands: Commands,
    private readonly queries: Queries,
    private readonly custodians: Custodians,
  ) {}

  record(call: CallOf<typeof recordCustodian>) {
    const { code, ...details } = call.input;
    return this.commands.run(recordCustodian, call, {
      work: async (tx) => {
        const custodian = newCustodian(code, details, settings.AUTHORITY);
        await this.custodians.add(custodian, tx.session);
        return { output: custodian, concerns: { resourceId: code } };
      },
    });
  }

  change(call: CallOf<typeof changeCustodian>) {
    const { code, ...details } = call.input;
    return this.commands.run(changeCustodian, call, {
      load: (tx) => this.custodians.get(code, tx.session),
      work: async (tx, before) => {
        const custodian = changedCustodian(before, details);
        await this.custodians.change(custodian, tx.session);
        return { output: custodian, concerns: { resourceId: code } };
      },
    });
  }

  get(call: CallOf<typeof getCustodian>) {
    return this.queries.run(getCustodian, call, {
      load: () => this.custodians.get(call.input.code),
      work: (custodian) => Promise.resolve({ output: custodian, concerns: { resourceId: custodian.code } }),
    });
  }

  list(call: CallOf<typeof listCustodians>) {
    const { limit, after } = call.input;
    return this.queries.run(listCustodians, call, {
      work: async () => {
        const found = await this.custodians.list(limit + 1, positionOf(z.string(), after));
        const custodians = found.slice(0, limit);
        const last = custodians.at(-1);
        return { output: { custodians, ...(found.length > limit && last && { next: cursorOf(last.code) }) }, concerns: {} };
      },
    });
  }
}
