import { Injectable } from '@nestjs/common';
import { BeginStep } from '../ladder/begin-step.usecase';
import { Resolve } from '../notice/resolve.usecase';
import { Send } from '../message/send.usecase';
import type { ErrandRow } from './errand-row.schema';
import { Errands } from './errands.repository';

/** Does an errand, if it is due and nobody else has it. */
@Injectable()
export class RunErrand {
  constructor(
    private readonly errands: Errands,
    private readonly resolve: Resolve,
    private readonly beginStep: BeginStep,
    private readonly send: Send,
  ) {}

  async run(errandId: string): Promise<void> {
    const row = await this.errands.take(errandId);
    if (row) await this.carryOut(row);
  }

  private carryOut(row: ErrandRow): Promise<void> {
    const { work } = row;
    switch (work.what) {
      case 'resolve':
        return this.resolve.run({ ...row, work });
      case 'begin-step':
        return this.beginStep.run({ ...row, work });
      case 'send':
        return this.send.run({ ...row, work });
    }
  }
}
