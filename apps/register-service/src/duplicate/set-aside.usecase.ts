import { setAsideLikelyDuplicate } from '@custodian/contracts';
import { type CallOf, Commands } from '@custodian/operations';
import { refused } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { LikelyDuplicates } from './likely-duplicates.repository';

/** Somebody says that a proposed pair is two children. */
@Injectable()
export class SetAside {
  constructor(
    private readonly commands: Commands,
    private readonly pairs: LikelyDuplicates,
  ) {}

  run(call: CallOf<typeof setAsideLikelyDuplicate>) {
    const { childId, otherChildId, reason } = call.input;
    return this.commands.run(setAsideLikelyDuplicate, call, {
      load: (tx) => this.pairs.get(childId, otherChildId, tx.session),
      work: async (tx, row) => {
        if (row.status === 'set-aside') throw refused('likely-duplicate-set-aside', 'Somebody has said already that these are two children.');
        await this.pairs.setAside(tx.session, row, { by: tx.actorId, at: tx.now, reason });
        return { output: { childId, otherChildId, version: row.version + 1 }, concerns: { childIds: [childId, otherChildId], freeText: reason } };
      },
    });
  }
}
