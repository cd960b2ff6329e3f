import { proposePlanCorrection, recordCoreGroup, recordCoreGroupMeeting, recordPlanElsewhere } from '@custodian/contracts';
import { type CallOf, Door, TheCall } from '@custodian/operations';
import { Controller } from '@nestjs/common';
import { PlanCorrections } from './plan-correction.usecase';
import { Plans } from './plan.usecase';

@Controller()
export class PlanController {
  constructor(
    private readonly plans: Plans,
    private readonly corrections: PlanCorrections,
  ) {}

  @Door(recordPlanElsewhere)
  enterElsewhere(@TheCall() call: CallOf<typeof recordPlanElsewhere>) {
    return this.plans.enterElsewhere(call);
  }

  @Door(recordCoreGroup)
  replaceCoreGroup(@TheCall() call: CallOf<typeof recordCoreGroup>) {
    return this.plans.replaceCoreGroup(call);
  }

  @Door(recordCoreGroupMeeting)
  recordCoreGroupMeeting(@TheCall() call: CallOf<typeof recordCoreGroupMeeting>) {
    return this.plans.recordCoreGroupMeeting(call);
  }

  @Door(proposePlanCorrection)
  proposeCorrection(@TheCall() call: CallOf<typeof proposePlanCorrection>) {
    return this.corrections.propose(call);
  }
}
