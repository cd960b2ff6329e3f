import { Module } from '@nestjs/common';
import { Agencies } from './agencies.repository';
import { AgencyController } from './agency.controller';
import { ChangeAgency } from './change-agency.usecase';
import { ListAgencies } from './list-agencies.usecase';
import { RecordAgency } from './record-agency.usecase';

/** The directory of agencies and the numbers they are rung back on. */
@Module({ controllers: [AgencyController], providers: [Agencies, RecordAgency, ChangeAgency, ListAgencies], exports: [Agencies] })
export class AgencyModule {}
