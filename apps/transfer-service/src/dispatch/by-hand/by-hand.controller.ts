import { getDispatch, printDispatch, recordAnswerByHand, recordSentByHand } from '@custodian/contracts';
import { type CallOf, Door, TheCall } from '@custodian/operations';
import { Controller } from '@nestjs/common';
import { ByHand } from './by-hand.usecase';
import { PrintDispatch } from './print-dispatch.usecase';

@Controller()
export class ByHandController {
  constructor(
    private readonly byHand: ByHand,
    private readonly printing: PrintDispatch,
  ) {}

  @Door(getDispatch)
  get(@TheCall() call: CallOf<typeof getDispatch>) {
    return this.byHand.get(call);
  }

  @Door(printDispatch)
  print(@TheCall() call: CallOf<typeof printDispatch>) {
    return this.printing.run(call);
  }

  @Door(recordSentByHand)
  recordSent(@TheCall() call: CallOf<typeof recordSentByHand>) {
    return this.byHand.sent(call);
  }

  @Door(recordAnswerByHand)
  recordAnswer(@TheCall() call: CallOf<typeof recordAnswerByHand>) {
    return this.byHand.answered(call);
  }
}
