import { changeCustodian, getCustodian, listCustodians, pinKey, recordCustodian, retireKey, revokeKey } from '@custodian/contracts';
import { type CallOf, Door, TheCall } from '@custodian/operations';
import { Controller } from '@nestjs/common';
import { Directory } from './directory.usecase';
import { PinnedKeys } from './pinned-keys.usecase';

@Controller()
export class CustodianController {
  constructor(
    private readonly directory: Directory,
    private readonly keys: PinnedKeys,
  ) {}

  @Door(recordCustodian)
  record(@TheCall() call: CallOf<typeof recordCustodian>) {
    return this.directory.record(call);
  }

  @Door(changeCustodian)
  change(@TheCall() call: CallOf<typeof changeCustodian>) {
    return this.directory.change(call);
  }

  @Door(getCustodian)
  get(@TheCall() call: CallOf<typeof getCustodian>) {
    return this.directory.get(call);
  }

  @Door(listCustodians)
  list(@TheCall() call: CallOf<typeof listCustodians>) {
    return this.directory.list(call);
  }

  @Door(pinKey)
  pin(@TheCall() call: CallOf<typeof pinKey>) {
    return this.keys.pin(call);
  }

  @Door(retireKey)
  retire(@TheCall() call: CallOf<typeof retireKey>) {
    return this.keys.retire(call);
  }

  @Door(revokeKey)
  revoke(@TheCall() call: CallOf<typeof revokeKey>) {
    return this.keys.revoke(call);
  }
}
