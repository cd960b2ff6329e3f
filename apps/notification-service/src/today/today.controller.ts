import { listToday } from '@custodian/contracts';
import { type CallOf, Door, TheCall } from '@custodian/operations';
import { Controller } from '@nestjs/common';
import { ListToday } from './list-today.usecase';

@Controller()
export class TodayController {
  constructor(private readonly listing: ListToday) {}

  @Door(listToday)
  list(@TheCall() call: CallOf<typeof listToday>) {
    return this.listing.run(call);
  }
}
