import { Module } from '@nestjs/common';
import { ChildModule } from '../child/child.module';
import { DueModule } from '../due/due.module';
import { ChecksConsumer } from './checks.consumer';
import { KeepCheck } from './keep-check.usecase';
import { Section47Controller } from './section-47.controller';
import { StrategyDiscussions } from './strategy-discussions.usecase';

@Module({ imports: [ChildModule, DueModule], controllers: [Section47Controller, ChecksConsumer], providers: [KeepCheck, StrategyDiscussions] })
export class Section47Module {}
