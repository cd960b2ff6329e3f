import { recordAddress } from '@custodian/contracts';
import { type CallOf, Door, TheCall } from '@custodian/operations';
import { Controller } from '@nestjs/common';
import { RecordAddress } from './record-address.usecase';

@Controller()
export class AddressController {
  constructor(private readonly recordAddress: RecordAddress) {}

  @Door(recordAddress)
  record(@TheCall() call: CallOf<typeof recordAddress>) {
    return this.recordAddress.run(call);
  }
}
