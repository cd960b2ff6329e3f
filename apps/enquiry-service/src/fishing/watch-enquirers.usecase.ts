import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { raiseFlags } from './raise-flags.usecase';
import { type Made, tooOften } from './too-often';
import { FishingRecords, Work } from './watch-enquiry.usecase';

const hour = 3_600_000;

/** Looks for enquirers from outside who ask too often. Their enquiries are counted where they are recorded, so that nothing is lost or counted twice; none is held up. */
@Injectable()
export class WatchEnquirers {
  constructor(
    private readonly records: FishingRecords,
    private readonly work: Work,
  ) {}

  /** Goes through what was recorded from an instant on. How many flags are new. */
  async run(from: Date): Promise<number> {
    const { perHour } = this.work.policy.current.enquiry.fishing.enquirer;
    const hourBefore = new Date(from.getTime() - hour);
    let raised = 0;
    for (const { enquirerId, made } of await this.records.enquiries.enquirersOfMoreThan(perHour, hourBefore)) raised += await this.watch(enquirerId, made, perHour);
    return raised;
  }

  private watch(enquirerId: string, made: readonly Made[], perHour: number): Promise<number> {
    const by = `enquirer:${enquirerId}`;
    return this.work.unitOfWork.run({ actorId: 'service:enquiry-service', correlationId: randomUUID() }, async (tx) => {
      const first = made[0]?.at ?? tx.now;
      const earlier = await this.records.flags.earlier(by, new Date(first.getTime() - hour), tx.session);
      let raised = 0;
      for (const { flag, ...last } of tooOften(made, earlier.map(({ at }) => at), perHour)) raised += await raiseFlags(tx, this.records.flags, { by, ...last }, [flag]);
      return raised;
    });
  }
}
