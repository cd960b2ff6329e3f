import { withdrawNotice } from '@custodian/contracts';
import { type CallOf, Commands } from '@custodian/operations';
import { refused } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { ended } from './acknowledge';
import { Ending } from './ending.usecase';
import { Notices } from './notices.repository';
import { concernsOf, resourceOf } from './read-notices.usecase';

/** Takes a notice back. */
@Injectable()
export class Withdraw {
  constructor(
    private readonly commands: Commands,
    private readonly notices: Notices,
    private readonly ending: Ending,
  ) {}

  run(call: CallOf<typeof withdrawNotice>) {
    const { noticeId, because } = call.input;
    return this.commands.run(withdrawNotice, call, {
      load: (tx) => this.notices.get(noticeId, tx.session),
      resource: resourceOf,
      work: async (tx, notice) => {
        const after = ended(notice, 'withdrawn', { by: call.actor.id, because, now: tx.now });
        if (!after) throw refused('notice-not-waiting', 'This notice waits for nobody any more.');
        return { output: await this.ending.keep(tx, after), concerns: concernsOf(notice) };
      },
    });
  }
}
