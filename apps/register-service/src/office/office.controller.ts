import { listOffices, recordOfficeHolder } from '@custodian/contracts';
import { type CallOf, Door, TheCall } from '@custodian/operations';
import { Controller } from '@nestjs/common';
import { OfficeHolders } from './office-holders.usecase';

@Controller()
export class OfficeController {
  constructor(private readonly officeHolders: OfficeHolders) {}

  @Door(recordOfficeHolder)
  record(@TheCall() call: CallOf<typeof recordOfficeHolder>) {
    return this.officeHolders.record(call);
  }

  @Door(listOffices)
  list(@TheCall() call: CallOf<typeof listOffices>) {
    return this.officeHolders.list(call);
  }
}
