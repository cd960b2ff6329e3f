import { checkCompletedLate, childEnquiredAbout, leadWorkerChanged, planEnded, planStarted } from '@custodian/contracts';
import { type Delivery, ListensTo, TheDelivery } from '@custodian/messaging';
import { Controller } from '@nestjs/common';
import { Tell } from './tell.usecase';
import { ofCheckCompletedLate, ofChildEnquiredAbout, ofLeadWorkerChanged, ofPlanEnded, ofPlanStarted } from './told';

/** The events somebody is to be told of. */
@Controller()
export class EventsConsumer {
  constructor(private readonly tell: Tell) {}

  @ListensTo(childEnquiredAbout)
  childEnquiredAbout(@TheDelivery() delivery: Delivery<typeof childEnquiredAbout>): Promise<void> {
    return this.tell.of(delivery, ofChildEnquiredAbout(delivery.payload));
  }

  @ListensTo(checkCompletedLate)
  checkCompletedLate(@TheDelivery() delivery: Delivery<typeof checkCompletedLate>): Promise<void> {
    return this.tell.of(delivery, ofCheckCompletedLate(delivery.payload));
  }

  @ListensTo(planStarted)
  planStarted(@TheDelivery() delivery: Delivery<typeof planStarted>): Promise<void> {
    return this.tell.of(delivery, ofPlanStarted(delivery.payload));
  }

  @ListensTo(planEnded)
  planEnded(@TheDelivery() delivery: Delivery<typeof planEnded>): Promise<void> {
    return this.tell.of(delivery, ofPlanEnded(delivery.payload));
  }

  @ListensTo(leadWorkerChanged)
  leadWorkerChanged(@TheDelivery() delivery: Delivery<typeof leadWorkerChanged>): Promise<void> {
    return this.tell.of(delivery, ofLeadWorkerChanged(delivery.payload));
  }
}
