import { Module } from '@nestjs/common';
import { CustodianController } from './custodian.controller';
import { Custodians } from './custodians.repository';
import { Directory } from './directory.usecase';
import { PinnedKeys } from './pinned-keys.usecase';

/** The directory of custodians and their keys. */
@Module({ controllers: [CustodianController], providers: [Custodians, Directory, PinnedKeys], exports: [Custodians] })
export class CustodianModule {}
