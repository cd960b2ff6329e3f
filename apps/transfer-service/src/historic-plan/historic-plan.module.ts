import { Module } from '@nestjs/common';
import { DispatchModule } from '../dispatch/dispatch.module';
import { RecordModule } from '../record/record.module';
import { AskHistoricPlan, SendRequest } from './ask-historic-plan.usecase';
import { DecideHistoricPlan, SendAnswer } from './decide-historic-plan.usecase';
import { HearHistoricPlans, Hearing } from './hear-historic-plans.usecase';
import { HistoricPlanController } from './historic-plan.controller';
import { HistoricPlans } from './historic-plans.repository';
import { OverdueHistoricPlan } from './overdue-historic-plan.usecase';
import { ReadHistoricPlans } from './read-historic-plans.usecase';

/** Earlier plans of children, asked for across the border. */
@Module({
  imports: [DispatchModule, RecordModule],
  controllers: [HistoricPlanController],
  providers: [HistoricPlans, SendRequest, AskHistoricPlan, SendAnswer, DecideHistoricPlan, Hearing, HearHistoricPlans, OverdueHistoricPlan, ReadHistoricPlans],
})
export class HistoricPlanModule {}
