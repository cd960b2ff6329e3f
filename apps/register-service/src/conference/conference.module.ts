import { Module } from '@nestjs/common';
import { ChildModule } from '../child/child.module';
import { ConferenceController } from './conference.controller';
import { Conferences } from './conferences.repository';
import { LookAtConference } from './look-at-conference.usecase';
import { RecordConference } from './record-conference.usecase';

@Module({ imports: [ChildModule], controllers: [ConferenceController], providers: [Conferences, RecordConference, LookAtConference], exports: [Conferences] })
export class ConferenceModule {}
