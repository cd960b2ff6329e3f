import { moveLimitPassed, moveToldOf } from '@custodian/contracts';
import { type Delivery, ListensTo, TheDelivery } from '@custodian/messaging';
import { Controller } from '@nestjs/common';
import { Tell } from './tell.usecase';
import { ofMoveLimitPassed, ofMoveToldOf } from './told-of-moves';

/** What is to be known of children who move between authorities. */
@Controller()
export class MoveEventsConsumer {
  constructor(private readonly tell: Tell) {}

  @ListensTo(moveToldOf)
  moveToldOf(@TheDelivery() delivery: Delivery<typeof moveToldOf>): Promise<void> {
    return this.tell.of(delivery, ofMoveToldOf(delivery.payload));
  }

  @ListensTo(moveLimitPassed)
  moveLimitPassed(@TheDelivery() delivery: Delivery<typeof moveLimitPassed>): Promise<void> {
    return this.tell.of(delivery, ofMoveLimitPassed(delivery.payload));
  }
}
