import { childrenMerged, childrenSplit, circumstancesChanged, planEnded } from '@custodian/contracts';
import { type Delivery, ListensTo, TheDelivery } from '@custodian/messaging';
import { Controller } from '@nestjs/common';
import { HearRecord } from './hear-record.usecase';

@Controller()
export class RecordEventsConsumer {
  constructor(private readonly hearing: HearRecord) {}

  @ListensTo(planEnded)
  planEnded(@TheDelivery() delivery: Delivery<typeof planEnded>): Promise<void> {
    return this.hearing.planEnded(delivery);
  }

  @ListensTo(childrenMerged)
  childrenMerged(@TheDelivery() delivery: Delivery<typeof childrenMerged>): Promise<void> {
    return this.hearing.childrenMerged(delivery);
  }

  @ListensTo(childrenSplit)
  childrenSplit(@TheDelivery() delivery: Delivery<typeof childrenSplit>): Promise<void> {
    return this.hearing.childrenSplit(delivery);
  }

  @ListensTo(circumstancesChanged)
  circumstancesChanged(@TheDelivery() delivery: Delivery<typeof circumstancesChanged>): Promise<void> {
    return this.hearing.circumstancesChanged(delivery);
  }
}
