import { randomUUID } from 'node:crypto';
import { collectionOf, Lease, type LeaseRow } from '@custodian/platform';
import { Module } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { ChildModule } from '../child/child.module';
import { LookUpModule } from '../look-up/look-up.module';
import { ChangedChildren } from './changed-children.repository';
import { DuplicateController } from './duplicate.controller';
import { DuplicateSweep } from './duplicate-sweep.job';
import { LikelyDuplicates } from './likely-duplicates.repository';
import { ListLikelyDuplicates } from './list-likely-duplicates.usecase';
import { Entries, LookForDuplicates } from './look-for-duplicates.usecase';
import { SetAside } from './set-aside.usecase';

const lease = {
  provide: Lease,
  inject: [getConnectionToken()],
  useFactory: (connection: Connection) => new Lease(collectionOf<LeaseRow>(connection, 'leases'), 'duplicates', randomUUID()),
};

/** Proposes entries that are likely the same child; a person decides. */
@Module({
  imports: [ChildModule, LookUpModule],
  controllers: [DuplicateController],
  providers: [lease, LikelyDuplicates, ChangedChildren, Entries, LookForDuplicates, DuplicateSweep, ListLikelyDuplicates, SetAside],
  exports: [LikelyDuplicates],
})
export class DuplicateModule {}
