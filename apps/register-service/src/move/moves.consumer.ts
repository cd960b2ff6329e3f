import { caseHeld, missingChanged, removalCleared, stayEnded } from '@custodian/contracts';
import { type Delivery, ListensTo, TheDelivery } from '@custodian/messaging';
import { Controller } from '@nestjs/common';
import { HearMoves } from './hear-moves.usecase';

@Controller()
export class MovesConsumer {
  constructor(private readonly moves: HearMoves) {}

  @ListensTo(caseHeld)
  caseHeld(@TheDelivery() delivery: Delivery<typeof caseHeld>): Promise<void> {
    return this.moves.caseHeld(delivery);
  }

  @ListensTo(missingChanged)
  missingChanged(@TheDelivery() delivery: Delivery<typeof missingChanged>): Promise<void> {
    return this.moves.missingChanged(delivery);
  }

  @ListensTo(removalCleared)
  removalCleared(@TheDelivery() delivery: Delivery<typeof removalCleared>): Promise<void> {
    return this.moves.removalCleared(delivery);
  }

  @ListensTo(stayEnded)
  stayEnded(@TheDelivery() delivery: Delivery<typeof stayEnded>): Promise<void> {
    return this.moves.stayEnded(delivery);
  }
}
