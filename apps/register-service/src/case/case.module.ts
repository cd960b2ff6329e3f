import { Module } from '@nestjs/common';
import { ChildModule } from '../child/child.module';
import { CaseController } from './case.controller';
import { Cases } from './case.usecase';

@Module({ imports: [ChildModule], controllers: [CaseController], providers: [Cases] })
export class CaseModule {}
