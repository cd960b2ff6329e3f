import { closeFishingFlag } from '@custodian/contracts';
import { type CallOf, Commands } from '@custodian/operations';
import { refused } from '@custodian/platform';
import { Sealing } from '@custodian/sealing';
import { Injectable } from '@nestjs/common';
import { flagTold } from './flag-told';
import type { FlagRow } from './flag-row.schema';
import { Flags, noteOf } from './flags.repository';

@Injectable()
export class CloseFlag {
  constructor(
    private readonly commands: Commands,
    private readonly flags: Flags,
    private readonly sealing: Sealing,
  ) {}

  async run(call: CallOf<typeof closeFishingFlag>) {
    const { flagId, finding, note } = call.input;
    const sealed = await this.sealing.seal(note, noteOf(flagId));
    return this.commands.run(closeFishingFlag, call, {
      load: (tx) => this.flags.get(flagId, tx.session),
      resource: ({ by }) => ({ begunBy: by }),
      work: async (tx, before) => {
        if (before.status === 'closed') throw refused('fishing-flag-closed', 'What was found about this has been said already.');
        const row: FlagRow = { ...before, status: 'closed', finding, note: sealed, closedAt: tx.now, closedBy: call.actor.id, version: before.version + 1 };
        await this.flags.close(row, tx.session);
        return { output: flagTold(row, note), concerns: { enquiryId: row.enquiryId, resourceId: flagId } };
      },
    });
  }
}
