import { handleDispatchAgain, setAsideDispatch } from '@custodian/contracts';
import type { Tx } from '@custodian/messaging';
import { type CallOf, Commands } from '@custodian/operations';
import { notFound, refused } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import type { DispatchInRow } from '../incoming/dispatch-in-row.schema';
import { DispatchesIn } from '../incoming/dispatches-in.repository';
import { HandleArrivals } from '../incoming/handle-arrivals.job';

/** What could not be handled: given to its handler again, or set aside, by a person. */
@Injectable()
export class ParkedDispatches {
  constructor(
    private readonly commands: Commands,
    private readonly received: DispatchesIn,
    private readonly handling: HandleArrivals,
  ) {}

  again(call: CallOf<typeof handleDispatchAgain>) {
    const { dispatchId } = call.input;
    return this.commands.run(handleDispatchAgain, call, {
      load: (tx) => this.load(tx, dispatchId),
      work: async (tx, row) => {
        await this.received.decide(parked(row), 'arrived', tx.session);
        tx.afterCommit(() => { this.handling.soon(); });
        return { output: { dispatchId, status: 'arrived' as const }, concerns: { resourceId: dispatchId } };
      },
    });
  }

  setAside(call: CallOf<typeof setAsideDispatch>) {
    const { dispatchId, reason } = call.input;
    return this.commands.run(setAsideDispatch, call, {
      load: (tx) => this.load(tx, dispatchId),
      work: async (tx, row) => {
        await this.received.decide(parked(row), 'set-aside', tx.session);
        return { output: { dispatchId, status: 'set-aside' as const }, concerns: { resourceId: dispatchId, freeText: reason } };
      },
    });
  }

  private async load(tx: Tx, dispatchId: string): Promise<DispatchInRow> {
    const row = await this.received.findAny(dispatchId, tx.session);
    if (!row) throw notFound('dispatch-not-found');
    return row;
  }
}

function parked(row: DispatchInRow): DispatchInRow {
  if (row.status !== 'parked') throw refused('dispatch-not-parked', 'This dispatch is not parked.');
  return row;
}
