import { getOpenedChild } from '@custodian/contracts';
import { type CallOf, Door, TheCall } from '@custodian/operations';
import { Controller } from '@nestjs/common';
import { GetOpenedChild } from './get-opened-child.usecase';

@Controller()
export class OpenedChildController {
  constructor(private readonly getting: GetOpenedChild) {}

  @Door(getOpenedChild)
  get(@TheCall() call: CallOf<typeof getOpenedChild>) {
    return this.getting.run(call);
  }
}
