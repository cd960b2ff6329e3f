import { Module } from '@nestjs/common';
import { ChildModule } from '../child/child.module';
import { PlanCorrections } from './plan-correction.usecase';
import { PlanController } from './plan.controller';
import { Plans } from './plan.usecase';

@Module({ imports: [ChildModule], controllers: [PlanController], providers: [Plans, PlanCorrections] })
export class PlanModule {}
