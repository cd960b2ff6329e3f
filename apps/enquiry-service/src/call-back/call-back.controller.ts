import { recordCallBack } from '@custodian/contracts';
import { type CallOf, Door, TheCall } from '@custodian/operations';
import { Controller } from '@nestjs/common';
import { RecordCallBack } from './record-call-back.usecase';

@Controller()
export class CallBackController {
  constructor(private readonly recording: RecordCallBack) {}

  @Door(recordCallBack)
  record(@TheCall() call: CallOf<typeof recordCallBack>) {
    return this.recording.run(call);
  }
}
