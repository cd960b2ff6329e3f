import { deadlineChangedOf } from '@custodian/contracts';
import { type Delivery, ListensTo, TheDelivery } from '@custodian/messaging';
import { Controller } from '@nestjs/common';
import { KeepDeadline } from './keep-deadline.usecase';

const ofTheRegister = deadlineChangedOf['register-service'];
const ofTheEnquiries = deadlineChangedOf['enquiry-service'];
const ofTheMoves = deadlineChangedOf['transfer-service'];

/** What becomes of other services' deadlines, for the list of what there is to do. Nobody is told of it here: who is to know of one is said by an event of its own. */
@Controller()
export class DeadlinesConsumer {
  constructor(private readonly keeping: KeepDeadline) {}

  @ListensTo(ofTheRegister)
  registerDeadlineChanged(@TheDelivery() delivery: Delivery<typeof ofTheRegister>): Promise<void> {
    return this.keeping.of(delivery);
  }

  @ListensTo(ofTheEnquiries)
  enquiryDeadlineChanged(@TheDelivery() delivery: Delivery<typeof ofTheEnquiries>): Promise<void> {
    return this.keeping.of(delivery);
  }

  @ListensTo(ofTheMoves)
  transferDeadlineChanged(@TheDelivery() delivery: Delivery<typeof ofTheMoves>): Promise<void> {
    return this.keeping.of(delivery);
  }
}
