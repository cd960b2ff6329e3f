import { randomUUID } from 'node:crypto';
import { listOffices, officeHolderChanged, recordOfficeHolder } from '@custodian/contracts';
import { type CallOf, Commands, Queries } from '@custodian/operations';
import { refused } from '@custodian/platform';
import { localDateOf } from '@custodian/policy';
import { Injectable } from '@nestjs/common';
import { decided } from '../rule/decided.usecase';
import { Workers } from '../worker/workers.repository';
import { Offices } from './offices.repository';
import { succeed } from './succeed';

/** Says and shows who holds which office (REC-13). Who manages the team that children from elsewhere come to is the authority's own affair. */
@Injectable()
export class OfficeHolders {
  constructor(
    private readonly commands: Commands,
    private readonly queries: Queries,
    private readonly offices: Offices,
    private readonly workers: Workers,
  ) {}

  record(call: CallOf<typeof recordOfficeHolder>) {
    const { office, workerId, from } = call.input;
    return this.commands.run(recordOfficeHolder, call, {
      work: async (tx) => {
        const before = await this.offices.holdersOf(office, tx.session);
        const holders = decided(() => succeed(before, { officeHolderId: randomUUID(), workerId, from, today: localDateOf(tx.now) }));
        await this.workers.mustKnow(tx, [workerId], from);
        await this.offices.keep(tx.session, office, holders);
        const officeHolderId = holders.at(-1)?.officeHolderId;
        if (officeHolderId === undefined) throw refused('nothing-to-change', 'Nobody has held the office yet.');
        if (office !== 'receiving-team') await tx.announce(officeHolderChanged, { office, officeHolderId, from, vacant: workerId === undefined });
        return { output: { office, officeHolderId }, concerns: { resourceId: officeHolderId } };
      },
    });
  }

  list(call: CallOf<typeof listOffices>) {
    return this.queries.run(listOffices, call, {
      work: async () => {
        const rows = await this.offices.all();
        return { output: { offices: rows.map(({ _id: office, holders }) => ({ office, holders: holders.toReversed() })) }, concerns: {} };
      },
    });
  }
}
