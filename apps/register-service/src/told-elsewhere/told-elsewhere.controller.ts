import { matchChild } from '@custodian/contracts';
import { type CallOf, Door, TheCall } from '@custodian/operations';
import { Controller } from '@nestjs/common';
import { MatchChild } from './match-child.usecase';

@Controller()
export class ToldElsewhereController {
  constructor(private readonly matching: MatchChild) {}

  @Door(matchChild)
  match(@TheCall() call: CallOf<typeof matchChild>) {
    return this.matching.run(call);
  }
}
