import { type Deadline, Deadlines, Fires } from '@custodian/deadlines';
import type { Tx } from '@custodian/messaging';
import { Injectable } from '@nestjs/common';
import { erased } from './circulation';
import { Circulations } from './circulations.repository';

/** Erases who was missing, once policy says so. What there was stays by ids. */
@Injectable()
export class EraseCirculation {
  constructor(
    private readonly circulations: Circulations,
    private readonly deadlines: Deadlines,
  ) {}

  @Fires('circulation-erased')
  async erase(tx: Tx, { deadlineId, about: { circulationId = '' } }: Deadline): Promise<void> {
    const before = await this.circulations.find(circulationId, tx.session);
    if (before?.details) await this.circulations.keep(before, { ...erased(before, tx.now), version: before.version + 1 }, tx.session);
    await this.deadlines.end(tx, deadlineId, 'met');
  }
}
