import { Module } from '@nestjs/common';
import { ChildModule } from '../child/child.module';
import { ChildrenWithPlan } from './children-with-plan.repository';
import { ListChildrenWithPlan } from './list-children-with-plan.usecase';
import { ListController } from './list.controller';

@Module({ imports: [ChildModule], controllers: [ListController], providers: [ChildrenWithPlan, ListChildrenWithPlan] })
export class ListModule {}
