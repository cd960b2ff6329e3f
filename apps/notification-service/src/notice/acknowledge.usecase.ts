import { acknowledgeNotice } from '@custodian/contracts';
import { type CallOf, Commands } from '@custodian/operations';
import { Metrics, refused } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { settings } from '../settings';
import { acknowledged } from './acknowledge';
import { inContract } from './notice-in-contract';
import { Notices } from './notices.repository';
import { concernsOf, resourceOf } from './read-notices.usecase';

/** Keeps that the person told says they know. */
@Injectable()
export class Acknowledge {
  private readonly counted;

  constructor(
    private readonly commands: Commands,
    private readonly notices: Notices,
    metrics: Metrics,
  ) {
    this.counted = metrics.counter('notices_acknowledged_total', 'Notices acknowledged', ['kind']);
  }

  async run(call: CallOf<typeof acknowledgeNotice>) {
    const output = await this.commands.run(acknowledgeNotice, call, {
      load: (tx) => this.notices.get(call.input.noticeId, tx.session),
      resource: resourceOf,
      work: async (tx, notice) => {
        const after = acknowledged(notice, call.actor.id, tx.now);
        if (!after) throw refused('notice-already-acknowledged', 'This notice has been acknowledged already.');
        await this.notices.keepAcknowledgement(tx, after);
        return { output: inContract(after, settings.STAFF_WEB_URL), concerns: concernsOf(after) };
      },
    });
    this.counted.inc({ kind: output.kind });
    return output;
  }
}
