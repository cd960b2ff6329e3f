import type { operationsOfEvery, Service } from '@custodian/contracts';
import { Parked } from '@custodian/messaging';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { CallOf } from '../call';
import { Commands } from '../commands';
import { cursorOf, positionOf } from '../page';
import { Queries } from '../queries';

type Its = (typeof operationsOfEvery)[Service]['parked'];

const Place = z.object({ parkedAt: z.iso.datetime(), messageId: z.string() });

/** What operations can see and decide of a service's parked messages. */
@Injectable()
export class ParkedMessages {
  constructor(
    private readonly queries: Queries,
    private readonly commands: Commands,
    private readonly parked: Parked,
  ) {}

  list(operation: Its['list'], call: CallOf<Its['list']>) {
    return this.queries.run(operation, call, {
      work: async () => {
        const { after, limit, status } = call.input;
        const place = positionOf(Place, after);
        const rows = await this.parked.list({ status, limit: limit + 1, after: place && { ...place, parkedAt: new Date(place.parkedAt) } });
        const page = rows.slice(0, limit).map((row) => ({ ...row, parkedAt: row.parkedAt.toISOString() }));
        const last = page.at(-1);
        const next = rows.length > limit && last ? cursorOf({ parkedAt: last.parkedAt, messageId: last.messageId }) : undefined;
        return { output: { parked: page, ...(next && { next }) }, concerns: {} };
      },
    });
  }

  replay(operation: Its['replay'], call: CallOf<Its['replay']>) {
    const { messageId } = call.input;
    return this.commands.run(operation, call, {
      work: async (tx) => {
        await this.parked.replay(messageId, tx.actorId, tx);
        return { output: { messageId, status: 'replayed' as const }, concerns: { resourceId: messageId } };
      },
    });
  }

  setAside(operation: Its['setAside'], call: CallOf<Its['setAside']>) {
    const { messageId, reason } = call.input;
    return this.commands.run(operation, call, {
      work: async (tx) => {
        await this.parked.setAside(messageId, reason, tx.actorId, tx);
        return { output: { messageId, status: 'set-aside' as const }, concerns: { resourceId: messageId, freeText: reason } };
      },
    });
  }
}
