import { enquiryChecked } from '@custodian/contracts';
import { type Delivery, ListensTo, TheDelivery } from '@custodian/messaging';
import { Controller } from '@nestjs/common';
import { NoteCheck } from './note-check.usecase';

@Controller()
export class ChecksConsumer {
  constructor(private readonly noting: NoteCheck) {}

  @ListensTo(enquiryChecked)
  enquiryChecked(@TheDelivery() delivery: Delivery<typeof enquiryChecked>): Promise<void> {
    return this.noting.of(delivery);
  }
}
