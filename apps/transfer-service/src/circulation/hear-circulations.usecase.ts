import { randomUUID } from 'node:crypto';
import { missingCirculated, missingStoodDown, type SaidIn } from '@custodian/contracts';
import { Deadlines } from '@custodian/deadlines';
import type { Tx } from '@custodian/messaging';
import { AuthorityPolicy } from '@custodian/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Receives, type SaidBy } from '../dispatch/incoming/receives.usecase';
import { type Circulation, circulationArrived, stoodDown } from './circulation';
import { Circulations } from './circulations.repository';
import { erasureOf } from './erasure';
import { Matching } from './matching-nudge';

/** How long the details of a child who is not sought any more are kept, as policy says. */
@Injectable()
export class Lasting {
  constructor(
    private readonly deadlines: Deadlines,
    private readonly policy: AuthorityPolicy,
  ) {}

  get days(): number {
    return this.policy.current.missing.circulatedKept.days;
  }

  /** Has them erased at their time, where they were not at once. */
  async until(tx: Tx, circulation: Circulation): Promise<void> {
    const erasure = erasureOf(circulation);
    if (erasure) await this.deadlines.arm(tx, erasure);
  }
}

/** Takes in whom other authorities miss, and that they are not sought any more (MOV-82, MOV-83). */
@Injectable()
export class HearCirculations implements OnModuleInit {
  constructor(
    private readonly receives: Receives,
    private readonly circulations: Circulations,
    private readonly lasting: Lasting,
    private readonly matching: Matching,
  ) {}

  onModuleInit(): void {
    this.receives.on(missingCirculated, (tx, said, from) => this.keep(tx, said, from));
    this.receives.on(missingStoodDown, (tx, said, from) => this.standDown(tx, said, from));
  }

  private async keep(tx: Tx, { missingId, revision, ...details }: SaidIn<typeof missingCirculated>, { custodian }: SaidBy): Promise<void> {
    const before = await this.circulations.findOf(custodian, missingId, tx.session);
    const after = circulationArrived(before, revision, details, { circulationId: randomUUID(), from: custodian, missingId, now: tx.now });
    if (!after) return;
    await this.circulations.keep(before, after, tx.session);
    tx.afterCommit(() => { this.matching.soon(); });
  }

  private async standDown(tx: Tx, { missingId }: SaidIn<typeof missingStoodDown>, { custodian }: SaidBy): Promise<void> {
    const before = await this.circulations.findOf(custodian, missingId, tx.session);
    const after = stoodDown(before, this.lasting.days, { circulationId: randomUUID(), from: custodian, missingId, now: tx.now });
    if (!after) return;
    await this.circulations.keep(before, after, tx.session);
    await this.lasting.until(tx, after);
  }
}
