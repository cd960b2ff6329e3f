import { getStanding } from '@custodian/contracts';
import { type CallOf, Door, TheCall } from '@custodian/operations';
import { Controller } from '@nestjs/common';
import { GetStanding } from './get-standing.usecase';

@Controller()
export class StandingController {
  constructor(private readonly getStanding: GetStanding) {}

  @Door(getStanding)
  get(@TheCall() call: CallOf<typeof getStanding>) {
    return this.getStanding.run(call);
  }
}
