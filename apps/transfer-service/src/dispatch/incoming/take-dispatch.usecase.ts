import { randomUUID } from 'node:crypto';
import { interchangeCode, openDispatch, type Opened, type Refused } from '@custodian/interchange';
import { type Tx, UnitOfWork } from '@custodian/messaging';
import { Clock, isDuplicateKey } from '@custodian/platform';
import { Injectable } from '@nestjs/common';
import { Custodians } from '../../custodian/custodians.repository';
import { settings } from '../../settings';
import { claimedSender, keyNamedIn } from '../interchange/claimed-sender';
import { InterchangeKeys } from '../interchange/interchange-keys.client';
import { Arrived } from '../outgoing/arrived.usecase';
import { Refuse } from '../refusal/refuse.usecase';
import { type Owed, TakeMessage } from './take-message.usecase';

/** Whom to believe. */
@Injectable()
export class Trust {
  constructor(
    private readonly custodians: Custodians,
    private readonly keys: InterchangeKeys,
    private readonly clock: Clock,
  ) {}

  /** Opens what came, by the keys of whom it claims to be from as they are pinned this moment. */
  async open(jws: string): Promise<Opened | Refused> {
    const own = this.keys.own();
    if (!own) throw new Error('something came, and there are no keys to open it with');
    const claimed = claimedSender(jws);
    const keys = claimed === undefined ? [] : claimed === interchangeCode ? this.keys.router() : ((await this.custodians.find(claimed))?.keys ?? []);
    return openDispatch(jws, { me: settings.AUTHORITY, own, keysOf: (from) => (from === claimed ? keys : []), now: this.clock.now() });
  }
}

/** What is done with each kind of dispatch. */
@Injectable()
export class Taking {
  constructor(
    readonly message: TakeMessage,
    readonly arrived: Arrived,
    readonly refuse: Refuse,
  ) {}
}

/** Takes what comes out of the mailbox: once this resolves, it is durably here or durably refused, and what is owed for it is said. */
@Injectable()
export class TakeDispatch {
  constructor(
    private readonly trust: Trust,
    private readonly taking: Taking,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async run(jws: string): Promise<Owed | undefined> {
    const opened = await this.trust.open(jws);
    const cause = { actorId: 'refused' in opened ? 'interchange:unproven' : `custodian:${opened.head.from}`, correlationId: randomUUID() };
    const work = (): Promise<Owed | undefined> => this.unitOfWork.run(cause, (tx) => ('refused' in opened ? this.refused(tx, opened) : this.taken(tx, opened, keyNamedIn(jws) ?? '')));
    // Two that came at once: the one that lost sees now what the other has written.
    return work().catch((thrown: unknown) => (isDuplicateKey(thrown) ? work() : Promise.reject(thrown as Error)));
  }

  private async refused(tx: Tx, { refused, claimedFrom, id }: Refused): Promise<undefined> {
    await this.taking.refuse.run(tx, { code: refused, claimedFrom, dispatchId: id });
    return undefined;
  }

  private async taken(tx: Tx, opened: Opened, signedWith: string): Promise<Owed | undefined> {
    const { head, content } = opened;
    // The interchange says what it could not deliver, and nothing else.
    if (head.from === interchangeCode && head.kind !== 'undelivered') return this.refused(tx, { refused: 'sender-not-the-mailbox', claimedFrom: head.from, id: head.id });
    switch (head.kind) {
      case 'message':
        return this.taking.message.run(tx, opened, signedWith);
      case 'receipt':
        await this.taking.arrived.receipt(tx, head);
        return undefined;
      case 'undelivered':
        await this.taking.arrived.undelivered(tx, head);
        return undefined;
      case 'resend-request':
        await this.taking.arrived.resendRequest(tx, head, content);
        return undefined;
    }
  }
}
