import { recordTelephoneTask } from '@custodian/contracts';
import { type CallOf, Commands } from '@custodian/operations';
import { refused } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { Ending } from './ending.usecase';
import { Notices } from './notices.repository';
import { concernsOf, resourceOf } from './read-notices.usecase';
import { rung } from './telephone';

const why = {
  'telephone-task-not-found': 'Nobody is to be rung about this notice under that id.',
  'telephone-task-done': 'What came of this has been recorded already.',
  'notice-not-waiting': 'This notice waits for nobody any more.',
} as const;

/** Keeps what came of ringing somebody about a notice. */
@Injectable()
export class RecordTelephoneTask {
  constructor(
    private readonly commands: Commands,
    private readonly notices: Notices,
    private readonly ending: Ending,
  ) {}

  run(call: CallOf<typeof recordTelephoneTask>) {
    const { noticeId, ...said } = call.input;
    return this.commands.run(recordTelephoneTask, call, {
      load: (tx) => this.notices.get(noticeId, tx.session),
      resource: resourceOf,
      work: async (tx, notice) => {
        const result = rung(notice, said, call.actor.id, tx.now);
        if (typeof result === 'string') throw refused(result, why[result]);
        return { output: await this.ending.keep(tx, result.after, result.attempt), concerns: concernsOf(notice) };
      },
    });
  }
}
