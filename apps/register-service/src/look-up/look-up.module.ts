import { Module } from '@nestjs/common';
import { ChildModule } from '../child/child.module';
import { Check } from './check.usecase';
import { LookUpController } from './look-up.controller';
import { LookUp } from './look-up.repository';
import { RecordIndex } from './record-index.repository';

@Module({ imports: [ChildModule], controllers: [LookUpController], providers: [RecordIndex, LookUp, Check], exports: [RecordIndex] })
export class LookUpModule {}
