import { between, listDispatches, listRefusals } from '@custodian/contracts';
import { type CallOf, cursorOf, positionOf, Queries } from '@custodian/operations';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DispatchesIn } from '../incoming/dispatches-in.repository';
import { DispatchesOut } from '../outgoing/dispatches-out.repository';
import { Refusals } from '../refusal/refusals.repository';
import { inTold, outTold } from './dispatch-told';

const Place = z.tuple([z.iso.datetime(), z.string()]);

/** What went, what came and what was refused, by ids and states. */
@Injectable()
export class ListDispatches {
  constructor(
    private readonly queries: Queries,
    private readonly sent: DispatchesOut,
    private readonly received: DispatchesIn,
    private readonly refusals: Refusals,
  ) {}

  dispatches(call: CallOf<typeof listDispatches>) {
    const { direction, status, custodian, limit, after } = call.input;
    return this.queries.run(listDispatches, call, {
      work: async () => {
        const query = { status, custodian, after: placeOf(after), limit: limit + 1 };
        const found =
          direction === 'out'
            ? (await this.sent.list(query)).map((row) => ({ told: outTold(row), id: row._id }))
            : (await this.received.list(query)).map((row) => ({ told: inTold(row, isKnown), id: row._id }));
        const page = found.slice(0, limit);
        const last = page.at(-1);
        return { output: { dispatches: page.map(({ told }) => told), ...(found.length > limit && last && { next: cursorOf([last.told.at, last.id]) }) }, concerns: {} };
      },
    });
  }

  refused(call: CallOf<typeof listRefusals>) {
    const { code, limit, after } = call.input;
    return this.queries.run(listRefusals, call, {
      work: async () => {
        const found = await this.refusals.list({ code, after: placeOf(after), limit: limit + 1 });
        const refusals = found.slice(0, limit).map(({ _id, at, ...refusal }) => ({ refusalId: _id, ...refusal, at: at.toISOString() }));
        const last = refusals.at(-1);
        return { output: { refusals, ...(found.length > limit && last && { next: cursorOf([last.at, last.refusalId]) }) }, concerns: {} };
      },
    });
  }
}

function placeOf(after: string | undefined): { readonly at: Date; readonly id: string } | undefined {
  const place = positionOf(Place, after);
  return place && { at: new Date(place[0]), id: place[1] };
}

function isKnown(name: string): boolean {
  return between.some((message) => message.name === name);
}
