import type { Tx } from '@custodian/messaging';
import { Injectable } from '@nestjs/common';
import { ended } from './acknowledge';
import { Ending } from './ending.usecase';
import type { Told } from './notice';
import { Notices } from './notices.repository';

/** Ends notices that what is told now makes pointless: who leads the work now is told, who was to lead it before need not know that any more. */
@Injectable()
export class Supersede {
  constructor(
    private readonly notices: Notices,
    private readonly ending: Ending,
  ) {}

  async by(tx: Tx, { kind, childId }: Told): Promise<void> {
    if (kind !== 'lead-worker-assigned' || childId === undefined) return;
    for (const notice of await this.notices.waiting({ 'notice.childId': childId, 'notice.kind': kind }, tx.session)) {
      const after = ended(notice, 'superseded', { by: tx.actorId, because: kind, now: tx.now });
      if (after) await this.ending.keep(tx, after);
    }
  }
}
