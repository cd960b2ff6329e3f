import { closeFishingFlag, listFishingFlags, recordClerkMarks } from '@custodian/contracts';
import { type CallOf, Door, TheCall } from '@custodian/operations';
import { Controller } from '@nestjs/common';
import { CloseFlag } from './close-flag.usecase';
import { ListFlags } from './list-flags.usecase';
import { RecordClerkMarks } from './record-clerk-marks.usecase';

@Controller()
export class FishingController {
  constructor(
    private readonly listing: ListFlags,
    private readonly closing: CloseFlag,
    private readonly recording: RecordClerkMarks,
  ) {}

  @Door(listFishingFlags)
  list(@TheCall() call: CallOf<typeof listFishingFlags>) {
    return this.listing.run(call);
  }

  @Door(closeFishingFlag)
  close(@TheCall() call: CallOf<typeof closeFishingFlag>) {
    return this.closing.run(call);
  }

  @Door(recordClerkMarks)
  recordMarks(@TheCall() call: CallOf<typeof recordClerkMarks>) {
    return this.recording.run(call);
  }
}
