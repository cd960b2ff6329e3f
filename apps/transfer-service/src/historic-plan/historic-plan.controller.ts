import { askHistoricPlan, decideHistoricPlan, getHistoricPlan, listHistoricPlans } from '@custodian/contracts';
import { type CallOf, Door, TheCall } from '@custodian/operations';
import { Controller } from '@nestjs/common';
import { AskHistoricPlan } from './ask-historic-plan.usecase';
import { DecideHistoricPlan } from './decide-historic-plan.usecase';
import { ReadHistoricPlans } from './read-historic-plans.usecase';

@Controller()
export class HistoricPlanController {
  constructor(
    private readonly asking: AskHistoricPlan,
    private readonly deciding: DecideHistoricPlan,
    private readonly reading: ReadHistoricPlans,
  ) {}

  @Door(askHistoricPlan)
  ask(@TheCall() call: CallOf<typeof askHistoricPlan>) {
    return this.asking.run(call);
  }

  @Door(decideHistoricPlan)
  decide(@TheCall() call: CallOf<typeof decideHistoricPlan>) {
    return this.deciding.run(call);
  }

  @Door(getHistoricPlan)
  get(@TheCall() call: CallOf<typeof getHistoricPlan>) {
    return this.reading.get(call);
  }

  @Door(listHistoricPlans)
  list(@TheCall() call: CallOf<typeof listHistoricPlans>) {
    return this.reading.list(call);
  }
}
