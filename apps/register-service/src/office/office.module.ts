import { Module } from '@nestjs/common';
import { WorkerModule } from '../worker/worker.module';
import { OfficeController } from './office.controller';
import { OfficeHolders } from './office-holders.usecase';
import { Offices } from './offices.repository';

@Module({ imports: [WorkerModule], controllers: [OfficeController], providers: [Offices, OfficeHolders], exports: [Offices] })
export class OfficeModule {}
