import { listLikelyDuplicates, setAsideLikelyDuplicate } from '@custodian/contracts';
import { type CallOf, Door, TheCall } from '@custodian/operations';
import { Controller } from '@nestjs/common';
import { ListLikelyDuplicates } from './list-likely-duplicates.usecase';
import { SetAside } from './set-aside.usecase';

@Controller()
export class DuplicateController {
  constructor(
    private readonly listLikely: ListLikelyDuplicates,
    private readonly setAside: SetAside,
  ) {}

  @Door(listLikelyDuplicates)
  list(@TheCall() call: CallOf<typeof listLikelyDuplicates>) {
    return this.listLikely.run(call);
  }

  @Door(setAsideLikelyDuplicate)
  setAsidePair(@TheCall() call: CallOf<typeof setAsideLikelyDuplicate>) {
    return this.setAside.run(call);
  }
}
