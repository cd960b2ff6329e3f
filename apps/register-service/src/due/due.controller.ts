import { listDue } from '@custodian/contracts';
import { type CallOf, Door, TheCall } from '@custodian/operations';
import { Controller } from '@nestjs/common';
import { ListDue } from './list-due.usecase';

@Controller()
export class DueController {
  constructor(private readonly listDue: ListDue) {}

  @Door(listDue)
  list(@TheCall() call: CallOf<typeof listDue>) {
    return this.listDue.run(call);
  }
}
