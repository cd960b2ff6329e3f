import { proposeUnsealing, recordAddress, revealAddress, sealAddress } from '@custodian/contracts';
import { type CallOf, Door, TheCall } from '@custodian/operations';
import { Controller } from '@nestjs/common';
import { RecordAddress } from './record-address.usecase';
import { RevealAddress } from './reveal-address.usecase';
import { SealAddress } from './seal-address.usecase';
import { Unsealing } from './unsealing.usecase';

@Controller()
export class AddressController {
  constructor(
    private readonly recordAddress: RecordAddress,
    private readonly sealAddress: SealAddress,
    private readonly revealAddress: RevealAddress,
    private readonly unsealing: Unsealing,
  ) {}

  @Door(recordAddress)
  record(@TheCall() call: CallOf<typeof recordAddress>) {
    return this.recordAddress.run(call);
  }

  @Door(sealAddress)
  seal(@TheCall() call: CallOf<typeof sealAddress>) {
    return this.sealAddress.run(call);
  }

  @Door(revealAddress)
  reveal(@TheCall() call: CallOf<typeof revealAddress>) {
    return this.revealAddress.run(call);
  }

  @Door(proposeUnsealing)
  proposeUnsealing(@TheCall() call: CallOf<typeof proposeUnsealing>) {
    return this.unsealing.propose(call);
  }
}
