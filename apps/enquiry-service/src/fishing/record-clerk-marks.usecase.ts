import { recordClerkMarks } from '@custodian/contracts';
import { type CallOf, Commands } from '@custodian/operations';
import { refused } from '@custodian/platform';
import { Sealing } from '@custodian/sealing';
import { Injectable } from '@nestjs/common';
import { ClerkMarks } from './clerk-marks.repository';
import { postcodeKeys, surnameKeys } from './look-of';

@Injectable()
export class RecordClerkMarks {
  constructor(
    private readonly commands: Commands,
    private readonly marks: ClerkMarks,
    private readonly sealing: Sealing,
  ) {}

  async run(call: CallOf<typeof recordClerkMarks>) {
    const { actorId, surnames, postcodes, rota } = call.input;
    const blinding = await this.sealing.blinding();
    const marks = {
      surnames: surnameKeys(surnames, blinding),
      postcodes: postcodeKeys(postcodes, blinding),
      rota: rota.map(({ from, to }) => ({ from: new Date(from), to: new Date(to) })),
    };
    return this.commands.run(recordClerkMarks, call, {
      work: async (tx) => {
        if (actorId === call.actor.id) throw refused('own-marks', 'Somebody else records what is known of you.');
        await this.marks.keep(actorId, marks, tx.now, tx.session);
        return { output: { actorId, surnames: surnames.length, postcodes: postcodes.length, shifts: rota.length, recordedAt: tx.now.toISOString() }, concerns: { resourceId: actorId } };
      },
    });
  }
}
