import { acknowledgeNotice } from '@custodian/contracts';
import { type CallOf, Commands } from '@custodian/operations';
import { Metrics, refused } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { acknowledged } from './acknowledge';
import { Ending } from './ending.usecase';
import { Notices } from './notices.repository';
import { concernsOf, resourceOf } from './read-notices.usecase';

/** Keeps that the person told says they know. */
@Injectable()
export class Acknowledge {
  private readonly counted;

  constructor(
    private readonly commands: Commands,
    private readonly notices: Notices,
    private readonly ending: Ending,
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
        return { output: await this.ending.keep(tx, after), concerns: concernsOf(after) };
      },
    });
    this.counted.inc({ kind: output.kind });
    return output;
  }
}
