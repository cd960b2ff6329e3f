import { Module } from '@nestjs/common';
import { DispatchModule } from '../dispatch/dispatch.module';
import { RecordModule } from '../record/record.module';
import { settings } from '../settings';
import { ChecksConsumer } from './checks.consumer';
import { CirculationController } from './circulation.controller';
import { Circulations } from './circulations.repository';
import { EnquiriesToMatch } from './enquiries-to-match.repository';
import { EraseCirculation } from './erase-circulation.usecase';
import { HearCirculations, Lasting } from './hear-circulations.usecase';
import { MatchCourse, MatchRound, MatchSettings, ToMatch } from './match-round.job';
import { Matching } from './matching-nudge';
import { NoteCheck } from './note-check.usecase';
import { ReadCirculations } from './read-circulations.usecase';
import { Recognise, Saying } from './recognise.usecase';
import { ReportSighting } from './report-sighting.usecase';
import { SoughtIndex } from './sought-index.usecase';
import { Subjects } from './subjects.client';

const kept = [Circulations, EnquiriesToMatch, SoughtIndex, Subjects, ToMatch];
const heard = [Matching, HearCirculations, Lasting, NoteCheck, EraseCirculation];

/** Children missing from elsewhere: kept while they are sought, and recognised here. */
@Module({
  imports: [DispatchModule, RecordModule],
  controllers: [CirculationController, ChecksConsumer],
  providers: [...kept, ...heard, { provide: MatchSettings, useValue: new MatchSettings(settings.MATCH_SWEEP_SECONDS * 1000) }, MatchCourse, MatchRound, Saying, Recognise, ReadCirculations, ReportSighting],
})
export class CirculationModule {}
