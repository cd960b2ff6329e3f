import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { raiseFlags } from './raise-flags.usecase';
import { FishingRecords, Work } from './watch-enquiry.usecase';

const hour = 3_600_000;
const reason = 'calls-too-often';

/** Flags somebody whom the front door let through beyond its limit: once an hour, at the enquiry they called about. */
@Injectable()
export class FlagCaller {
  constructor(
    private readonly records: FishingRecords,
    private readonly work: Work,
  ) {}

  /** How many flags are new. */
  run(by: string, enquiryId: string): Promise<number> {
    return this.work.unitOfWork.run({ actorId: 'service:enquiry-service', correlationId: randomUUID() }, async (tx) => {
      const earlier = await this.records.flags.earlier(by, new Date(tx.now.getTime() - hour), tx.session);
      if (earlier.some((flag) => flag.reason === reason)) return 0;
      return raiseFlags(tx, this.records.flags, { enquiryId, by, at: tx.now }, [{ reason, score: 1, enquiryIds: [enquiryId] }]);
    });
  }
}
