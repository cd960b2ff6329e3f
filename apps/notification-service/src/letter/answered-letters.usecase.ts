import type { Tx } from '@custodian/messaging';
import { Injectable } from '@nestjs/common';
import { ended } from '../notice/acknowledge';
import { Ending } from '../notice/ending.usecase';
import { Notices } from '../notice/notices.repository';
import type { Matter } from './matter';

/** Ends the notices that letters are overdue once they are owed no more: they climb no further. */
@Injectable()
export class AnsweredLetters {
  constructor(
    private readonly notices: Notices,
    private readonly ending: Ending,
  ) {}

  async by(tx: Tx, { matterId, childId }: Matter, how: 'answered' | 'withdrawn'): Promise<void> {
    for (const notice of await this.notices.waiting({ 'notice.kind': 'letters-overdue', 'notice.childId': childId, 'notice.matterId': matterId }, tx.session)) {
      const after = ended(notice, how, { by: tx.actorId, because: 'letters-to-parents', now: tx.now });
      if (after) await this.ending.keep(tx, after);
    }
  }
}
