import { childChecked } from '@custodian/contracts';
import { type Delivery, ListensTo, TheDelivery } from '@custodian/messaging';
import { Controller } from '@nestjs/common';
import { KeepCheck } from './keep-check.usecase';

@Controller()
export class ChecksConsumer {
  constructor(private readonly keepCheck: KeepCheck) {}

  @ListensTo(childChecked)
  childChecked(@TheDelivery() delivery: Delivery<typeof childChecked>): Promise<void> {
    return this.keepCheck.of(delivery);
  }
}
