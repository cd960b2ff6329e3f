import { Module } from '@nestjs/common';
import { ChildModule } from '../child/child.module';
import { Section47Checks } from '../section-47/checks.repository';
import { DueController } from './due.controller';
import { ListDue } from './list-due.usecase';
import { Passed } from './passed.usecase';
import { Asks, Settle } from './settle.usecase';
import { SettleSweep } from './settle-sweep.job';
import { Unsettled } from './unsettled.repository';

/** What falls due for children, and says so by itself. */
@Module({
  imports: [ChildModule],
  controllers: [DueController],
  providers: [Section47Checks, Unsettled, Asks, Settle, SettleSweep, Passed, ListDue],
  exports: [Section47Checks, Unsettled],
})
export class DueModule {}
