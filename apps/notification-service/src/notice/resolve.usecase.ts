import { UnitOfWork } from '@custodian/messaging';
import { Injectable } from '@nestjs/common';
import type { ErrandRow, ResolveWork } from '../errand/errand-row.schema';
import { Errands } from '../errand/errands.repository';
import { pauseAfter } from '../errand/next-try';
import { PutDown } from '../errand/put-down.usecase';
import { type Addressed, addressedOf, eachOnce, namedIn, nobody } from '../recipient/recipient';
import { Recipients } from '../recipient/recipients.client';
import { settings } from '../settings';
import { AddNotices } from './add-notices.usecase';
import { Notices } from './notices.repository';
import type { Told } from './notice';

/** What is written when an audience is known. */
@Injectable()
export class Resolved {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly errands: Errands,
    private readonly notices: Notices,
    private readonly addNotices: AddNotices,
  ) {}

  /** A notice for each who has none of this yet; nobody at all is an alarm. */
  async keep(row: ErrandRow<ResolveWork>, found: readonly Addressed[]): Promise<void> {
    const { source, work } = row;
    await this.unitOfWork.run({ actorId: 'service:notification-service', correlationId: source.correlationId, causationId: source.messageId }, async (tx) => {
      if (!(await this.errands.put(row, { status: 'ended' }, tx.session))) return;
      const told = await this.notices.toldOf(source.messageId, work.told.kind, tx.session);
      const others = eachOnce(found).filter(({ recipient }) => !told.includes(recipient.recipientId));
      await this.addNotices.add(tx, work.told, source, others.length + told.length === 0 ? [nobody] : others);
    });
  }
}

/** Finds out who an audience is, and tells each of them. With the register away it is asked again until it answers. */
@Injectable()
export class Resolve {
  constructor(
    private readonly recipients: Recipients,
    private readonly putDown: PutDown,
    private readonly resolved: Resolved,
  ) {}

  async run(row: ErrandRow<ResolveWork>): Promise<void> {
    const found = await this.foundBy(row.work.told, row.source.correlationId);
    if (!found) return this.putDown.again(row, pauseAfter(row.turn, settings.SEND_PAUSES_SECONDS));
    await this.resolved.keep(row, found);
  }

  private async foundBy({ to }: Told, correlationId: string): Promise<Addressed[] | undefined> {
    const all: Addressed[] = [];
    for (const audience of to.filter((each) => !namedIn(each))) {
      const found = await this.recipients.find([audience], correlationId);
      if (!found) return undefined;
      all.push(...found.map((one) => addressedOf(one, audience)));
    }
    return all;
  }
}
