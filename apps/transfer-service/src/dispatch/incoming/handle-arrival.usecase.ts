import { dispatchParked, findBetween } from '@custodian/contracts';
import { mongoAway, type Tx, UnitOfWork } from '@custodian/messaging';
import { Clock, Log, Problem } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { settings } from '../../settings';
import { Documents } from '../document/documents.repository';
import { pauseAfter } from '../outgoing/resending';
import type { DispatchInRow } from './dispatch-in-row.schema';
import { DispatchesIn } from './dispatches-in.repository';
import { Places } from './places.repository';
import { Receives } from './receives.usecase';

/** What cannot be handled however often it is tried. */
class Unfit extends Error {
  constructor(readonly reason: string) {
    super(reason);
    this.name = 'Unfit';
  }
}

/** What is kept of what came. */
@Injectable()
export class Kept {
  constructor(
    readonly rows: DispatchesIn,
    readonly places: Places,
    readonly documents: Documents,
  ) {}
}

@Injectable()
export class HandlePorts {
  constructor(
    readonly unitOfWork: UnitOfWork,
    readonly clock: Clock,
    readonly log: Log,
  ) {}
}

/** Gives one dispatch to its handler. What cannot be handled is tried again for a while, then parked, and what comes after it goes on: nobody's move waits for another's. */
@Injectable()
export class HandleArrival {
  constructor(
    private readonly arrivals: Kept,
    private readonly receives: Receives,
    private readonly ports: HandlePorts,
  ) {}

  /** True where it is done with: handled, or parked. */
  async run(row: DispatchInRow): Promise<boolean> {
    try {
      await this.inOne(row, (tx) => this.handle(tx, row));
      return true;
    } catch (thrown) {
      if (mongoAway(thrown)) throw thrown;
      this.ports.log.error('dispatch.not-handled', { messageId: row.dispatchId, attempts: row.attempts + 1 }, thrown);
      const reason = reasonOf(thrown);
      if (reason === undefined && row.attempts < settings.DISPATCH_HANDLE_SECONDS.length) {
        await this.arrivals.rows.tryAgainAt(row, new Date(this.ports.clock.now().getTime() + pauseAfter(row.attempts + 1, settings.DISPATCH_HANDLE_SECONDS)));
        return false;
      }
      await this.inOne(row, (tx) => this.park(tx, row, reason ?? 'attempts-exhausted'));
      return true;
    }
  }

  private async handle(tx: Tx, row: DispatchInRow): Promise<void> {
    if (!(await this.arrivals.rows.isArrived(row, tx.session))) return;
    const message = findBetween(row.message, row.version);
    if (!message) throw new Unfit('message-unknown');
    const handle = this.receives.handlerOf(message);
    if (!handle) throw new Unfit('nobody-handles');
    const said = await this.arrivals.rows.saidIn(row);
    const documents = await Promise.all(row.documentIds.map((documentId) => this.arrivals.documents.get(documentId, tx.session)));
    await handle(tx, said?.payload, { custodian: row.from, dispatchId: row.dispatchId, receivedAt: row.receivedAt, documents, ...(row.enteredBy !== undefined && { enteredBy: row.enteredBy }) });
    await this.arrivals.rows.markHandled(row, tx.now, tx.session);
    await this.reach(tx, row);
  }

  private async park(tx: Tx, row: DispatchInRow, reason: string): Promise<void> {
    await this.arrivals.rows.park(row, reason, tx.session);
    await tx.announce(dispatchParked, { dispatchId: row.dispatchId, from: row.from, reason });
    await this.reach(tx, row);
  }

  private async reach(tx: Tx, { from, seq }: DispatchInRow): Promise<void> {
    if (seq !== undefined) await this.arrivals.places.reach(from, seq, tx.session);
  }

  private inOne(row: DispatchInRow, work: (tx: Tx) => Promise<void>): Promise<void> {
    return this.ports.unitOfWork.run({ actorId: row.enteredBy ?? `custodian:${row.from}`, correlationId: row.dispatchId, causationId: row.dispatchId }, work);
  }
}

/** Why trying again would not help; undefined where it may. */
function reasonOf(thrown: unknown): string | undefined {
  if (thrown instanceof Unfit) return thrown.reason;
  if (thrown instanceof z.ZodError) return 'payload-not-accepted';
  return thrown instanceof Problem && thrown.status < 500 ? thrown.code : undefined;
}
