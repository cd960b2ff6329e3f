import { circumstancesChanged, limitNear, limitPassed, officeHolderChanged } from '@custodian/contracts';
import { type Delivery, ListensTo, TheDelivery } from '@custodian/messaging';
import { Controller } from '@nestjs/common';
import { Tell } from './tell.usecase';
import { ofCircumstancesChanged, ofLimitNear, ofLimitPassed, ofOfficeHolderChanged } from './told-of-the-record';

/** What the Record says of offices, circumstances and what is due, of which somebody is to be told. */
@Controller()
export class RecordEventsConsumer {
  constructor(private readonly tell: Tell) {}

  @ListensTo(officeHolderChanged)
  officeHolderChanged(@TheDelivery() delivery: Delivery<typeof officeHolderChanged>): Promise<void> {
    return this.tell.of(delivery, ofOfficeHolderChanged(delivery.payload));
  }

  @ListensTo(circumstancesChanged)
  circumstancesChanged(@TheDelivery() delivery: Delivery<typeof circumstancesChanged>): Promise<void> {
    return this.tell.of(delivery, ofCircumstancesChanged(delivery.payload));
  }

  @ListensTo(limitNear)
  limitNear(@TheDelivery() delivery: Delivery<typeof limitNear>): Promise<void> {
    return this.tell.of(delivery, ofLimitNear(delivery.payload));
  }

  @ListensTo(limitPassed)
  limitPassed(@TheDelivery() delivery: Delivery<typeof limitPassed>): Promise<void> {
    return this.tell.of(delivery, ofLimitPassed(delivery.payload));
  }
}
