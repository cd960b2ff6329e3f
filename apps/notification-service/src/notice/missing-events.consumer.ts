import { historicPlanToldOf, missingLimitPassed, missingRecognised, missingToldOf } from '@custodian/contracts';
import { type Delivery, ListensTo, TheDelivery } from '@custodian/messaging';
import { Controller } from '@nestjs/common';
import { Tell } from './tell.usecase';
import { ofHistoricPlanToldOf, ofMissingLimitPassed, ofMissingRecognised, ofMissingToldOf } from './told-of-the-missing';

/** What is to be known of missing children and of earlier plans asked for. */
@Controller()
export class MissingEventsConsumer {
  constructor(private readonly tell: Tell) {}

  @ListensTo(missingToldOf)
  missingToldOf(@TheDelivery() delivery: Delivery<typeof missingToldOf>): Promise<void> {
    return this.tell.of(delivery, ofMissingToldOf(delivery.payload));
  }

  @ListensTo(missingRecognised)
  missingRecognised(@TheDelivery() delivery: Delivery<typeof missingRecognised>): Promise<void> {
    return this.tell.of(delivery, ofMissingRecognised(delivery.payload));
  }

  @ListensTo(historicPlanToldOf)
  historicPlanToldOf(@TheDelivery() delivery: Delivery<typeof historicPlanToldOf>): Promise<void> {
    return this.tell.of(delivery, ofHistoricPlanToldOf(delivery.payload));
  }

  @ListensTo(missingLimitPassed)
  missingLimitPassed(@TheDelivery() delivery: Delivery<typeof missingLimitPassed>): Promise<void> {
    return this.tell.of(delivery, ofMissingLimitPassed(delivery.payload));
  }
}
