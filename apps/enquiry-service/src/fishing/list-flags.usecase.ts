import { listFishingFlags } from '@custodian/contracts';
import { type CallOf, cursorOf, positionOf, Queries } from '@custodian/operations';
import { Sealing } from '@custodian/sealing';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { flagTold } from './flag-told';
import type { FlagRow } from './flag-row.schema';
import { Flags, noteOf } from './flags.repository';

const Position = z.tuple([z.coerce.date(), z.string()]);

@Injectable()
export class ListFlags {
  constructor(
    private readonly queries: Queries,
    private readonly flags: Flags,
    private readonly sealing: Sealing,
  ) {}

  run(call: CallOf<typeof listFishingFlags>) {
    const { limit, after, ...by } = call.input;
    return this.queries.run(listFishingFlags, call, {
      work: async () => {
        const position = positionOf(Position, after);
        const found = await this.flags.list({ ...by, notAbout: call.actor.id, ...(position && { after: { raisedAt: position[0], flagId: position[1] } }), limit: limit + 1 });
        const page = found.slice(0, limit);
        const last = page.at(-1);
        return { output: { flags: await Promise.all(page.map((row) => this.opened(row))), ...(found.length > limit && last && { next: cursorOf([last.raisedAt, last._id]) }) }, concerns: {} };
      },
    });
  }

  private async opened(row: FlagRow) {
    return flagTold(row, row.note && (await this.sealing.open(row.note, noteOf(row._id))));
  }
}
