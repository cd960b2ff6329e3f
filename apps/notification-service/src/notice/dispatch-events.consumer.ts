import { dispatchByHand, dispatchParked, dispatchRefused, dispatchSettled, dispatchUndelivered, dispatchUnreceipted } from '@custodian/contracts';
import { type Delivery, Inbox, ListensTo, TheDelivery } from '@custodian/messaging';
import { Controller } from '@nestjs/common';
import { Answer } from './answer.usecase';
import { Tell } from './tell.usecase';
import { ofDispatchByHand, ofDispatchParked, ofDispatchRefused, ofDispatchUndelivered, ofDispatchUnreceipted } from './told-of-dispatches';

/** What becomes of dispatches between custodians, as far as somebody is to see to it. */
@Controller()
export class DispatchEventsConsumer {
  constructor(
    private readonly tell: Tell,
    private readonly inbox: Inbox,
    private readonly answer: Answer,
  ) {}

  @ListensTo(dispatchUnreceipted)
  dispatchUnreceipted(@TheDelivery() delivery: Delivery<typeof dispatchUnreceipted>): Promise<void> {
    return this.tell.of(delivery, ofDispatchUnreceipted(delivery.payload));
  }

  @ListensTo(dispatchUndelivered)
  dispatchUndelivered(@TheDelivery() delivery: Delivery<typeof dispatchUndelivered>): Promise<void> {
    return this.tell.of(delivery, ofDispatchUndelivered(delivery.payload));
  }

  @ListensTo(dispatchByHand)
  dispatchByHand(@TheDelivery() delivery: Delivery<typeof dispatchByHand>): Promise<void> {
    return this.tell.of(delivery, ofDispatchByHand(delivery.payload));
  }

  @ListensTo(dispatchSettled)
  dispatchSettled(@TheDelivery() delivery: Delivery<typeof dispatchSettled>): Promise<void> {
    return this.inbox.handle(delivery, (tx) => this.answer.settled(tx, delivery.payload.dispatchId));
  }

  @ListensTo(dispatchParked)
  dispatchParked(@TheDelivery() delivery: Delivery<typeof dispatchParked>): Promise<void> {
    return this.tell.of(delivery, ofDispatchParked(delivery.payload));
  }

  @ListensTo(dispatchRefused)
  dispatchRefused(@TheDelivery() delivery: Delivery<typeof dispatchRefused>): Promise<void> {
    return this.tell.of(delivery, ofDispatchRefused(delivery.payload));
  }
}
