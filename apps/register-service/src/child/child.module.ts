import { Module } from '@nestjs/common';
import { WorkerModule } from '../worker/worker.module';
import { ChangeChild } from './change-child.usecase';
import { ChangeEntry } from './change-entry.usecase';
import { ChildController } from './child.controller';
import { Children } from './children.repository';
import { ChildVersions } from './child-versions.repository';
import { ChildCollections } from './collections.repository';
import { Loads } from './loads.repository';
import { LookAtChild } from './look-at-child.usecase';
import { RecordChild } from './record-child.usecase';

@Module({
  imports: [WorkerModule],
  controllers: [ChildController],
  providers: [ChildCollections, Loads, Children, ChildVersions, ChangeEntry, RecordChild, ChangeChild, LookAtChild],
  exports: [ChildCollections, Loads, Children, ChangeEntry, WorkerModule],
})
export class ChildModule {}
