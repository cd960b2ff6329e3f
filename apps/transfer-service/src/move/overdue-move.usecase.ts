import { moveLimitPassed, MoveStepName } from '@custodian/contracts';
import { type Deadline, Fires } from '@custodian/deadlines';
import type { Tx } from '@custodian/messaging';
import { Injectable } from '@nestjs/common';
import { kindOf } from './process/due';

const [first = kindOf('unit-told'), ...others] = MoveStepName.options.map(kindOf);

/** Announces a step of a move that nobody took in time. */
@Injectable()
export class OverdueMove {
  @Fires(first, ...others)
  async announce(tx: Tx, { deadlineId, kind, dueAt, about: { childId, moveId = '' }, whose: { workerId, role } }: Deadline): Promise<void> {
    await tx.announce(moveLimitPassed, { deadlineId, kind, moveId, childId, forWorkerId: workerId, forRole: role, dueAt: dueAt.toISOString() });
  }
}
