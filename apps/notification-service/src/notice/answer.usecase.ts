import type { Tx } from '@custodian/messaging';
import { Injectable } from '@nestjs/common';
import { Errands } from '../errand/errands.repository';
import { ended } from './acknowledge';
import { askingFor, type Ended } from './answered-by';
import { Ending } from './ending.usecase';
import { Notices } from './notices.repository';

const endings = { met: 'answered', withdrawn: 'withdrawn', superseded: 'superseded' } as const;

/** Ends notices that asked for what is done now, or is not wanted any more: they climb no further. */
@Injectable()
export class Answer {
  constructor(
    private readonly notices: Notices,
    private readonly ending: Ending,
    private readonly errands: Errands,
  ) {}

  async by(tx: Tx, deadline: Ended, how: keyof typeof endings): Promise<void> {
    const asking = askingFor(deadline);
    if (!asking) return;
    const { enquiryId, childId, kinds, because } = asking;
    await this.end(tx, { 'notice.kind': { $in: [...kinds] }, ...(enquiryId !== undefined && { 'notice.enquiryId': enquiryId }), ...(childId !== undefined && { 'notice.childId': childId }), ...(because !== undefined && { 'notice.because': because }) }, { as: endings[how], because: deadline.kind });
  }

  /** Nobody is to write, or ring, about a dispatch that has arrived; whoever was still to be told of it is not told any more. */
  async settled(tx: Tx, dispatchId: string): Promise<void> {
    await this.errands.endResolvingOf(dispatchId, tx.session);
    await this.end(tx, { 'notice.dispatchId': dispatchId, 'notice.kind': { $in: ['dispatch-unreceipted', 'dispatch-undelivered', 'dispatch-by-hand', 'dispatch-to-telephone'] } }, { as: 'answered', because: 'dispatch-settled' });
  }

  private async end(tx: Tx, which: Parameters<Notices['waiting']>[0], { as, because }: { readonly as: (typeof endings)[keyof typeof endings]; readonly because: string }): Promise<void> {
    for (const notice of await this.notices.waiting(which, tx.session)) {
      const after = ended(notice, as, { by: tx.actorId, because, now: tx.now });
      if (after) await this.ending.keep(tx, after);
    }
  }
}
