import { randomUUID } from 'node:crypto';
import { type Delivery, Inbox, type Tx } from '@custodian/messaging';
import { Injectable } from '@nestjs/common';
import type { Source } from '../errand/errand-row.schema';
import { StartErrand } from '../errand/start-errand.usecase';
import { eachOnce, namedIn, nobody } from '../recipient/recipient';
import { AddNotices } from './add-notices.usecase';
import type { Told } from './notice';
import { Supersede } from './supersede.usecase';

/** Makes notices of events: once each, one for each recipient. Whoever the event names has theirs with the commit; who the others are is asked after it. */
@Injectable()
export class Tell {
  constructor(
    private readonly inbox: Inbox,
    private readonly addNotices: AddNotices,
    private readonly startErrand: StartErrand,
    private readonly supersede: Supersede,
  ) {}

  /** `also` is done in the same transaction. */
  async of(delivery: Delivery, told: Told, also?: (tx: Tx) => Promise<void>): Promise<void> {
    const { messageId, correlationId, occurredAt } = delivery;
    await this.inbox.handle(delivery, async (tx) => {
      await this.inside(tx, told, { messageId, correlationId, occurredAt });
      await also?.(tx);
    });
  }

  /** Tells of something that is no event, in the transaction it happens in. */
  async inside(tx: Tx, told: Told, source: Source): Promise<void> {
    const named = told.to.length === 0 ? [nobody] : eachOnce(told.to.flatMap((audience) => namedIn(audience) ?? []));
    const unknown = told.to.some((audience) => !namedIn(audience));
    await this.supersede.by(tx, told);
    await this.addNotices.add(tx, told, source, named);
    if (unknown) await this.startErrand.add(tx, randomUUID(), { what: 'resolve', told }, source);
  }
}
