import { Module } from '@nestjs/common';
import { Agencies } from './agencies.repository';
import { AgencyController } from './agency.controller';
import { CallBackNumbers } from './call-back-number.usecase';
import { ChangeAgency } from './change-agency.usecase';
import { ListAgencies } from './list-agencies.usecase';
import { RecordAgency } from './record-agency.usecase';
import { SetUp } from './set-up.repository';

/** The directory of agencies and the numbers they are rung back on. */
@Module({ controllers: [AgencyController], providers: [Agencies, SetUp, RecordAgency, ChangeAgency, CallBackNumbers, ListAgencies], exports: [Agencies] })
export class AgencyModule {}
