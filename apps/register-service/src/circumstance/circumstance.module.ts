import { Module } from '@nestjs/common';
import { ChildModule } from '../child/child.module';
import { CircumstanceController } from './circumstance.controller';
import { Missing } from './missing.usecase';

@Module({ imports: [ChildModule], controllers: [CircumstanceController], providers: [Missing] })
export class CircumstanceModule {}
