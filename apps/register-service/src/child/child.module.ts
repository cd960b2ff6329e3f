import { Module } from '@nestjs/common';
import { SealPlace } from '../address/seal-place.usecase';
import { WorkerModule } from '../worker/worker.module';
import { ChangeChild } from './change-child.usecase';
import { ChangeEntry } from './change-entry.usecase';
import { ChildRows } from './child-rows.repository';
import { ChildController } from './child.controller';
import { Children } from './children.repository';
import { ChildVersions } from './child-versions.repository';
import { ChildrenSealedAnew } from './children-sealed-anew.repository';
import { ChildCollections } from './collections.repository';
import { Loads } from './loads.repository';
import { Leads } from './leads.usecase';
import { LookAtChild } from './look-at-child.usecase';
import { RecordChanges } from './record-changes.repository';
import { RecordChild } from './record-child.usecase';
import { SaveEntry } from './save-entry.usecase';

@Module({
  imports: [WorkerModule],
  controllers: [ChildController],
  providers: [SealPlace, ChildRows, ChildrenSealedAnew, ChildCollections, RecordChanges, Loads, Children, ChildVersions, Leads, SaveEntry, ChangeEntry, RecordChild, ChangeChild, LookAtChild],
  exports: [SealPlace, ChildRows, ChildCollections, RecordChanges, Loads, Children, ChildVersions, Leads, SaveEntry, ChangeEntry, WorkerModule],
})
export class ChildModule {}
