import { Module } from '@nestjs/common';
import { CustodianModule } from '../custodian/custodian.module';
import { DispatchModule } from '../dispatch/dispatch.module';
import { RecordModule } from '../record/record.module';
import { settings } from '../settings';
import { Cases } from './cases.usecase';
import { ChangeMove } from './change-move.usecase';
import { FollowRecord } from './follow-record.usecase';
import { HearMoves } from './hear-moves.usecase';
import { HearRecord } from './hear-record.usecase';
import { MoveConferenceController } from './move-conference.controller';
import { MoveController } from './move.controller';
import { Moves } from './moves.repository';
import { MoveSteps } from './move-steps.usecase';
import { Changing, OpenMoves } from './open-moves.usecase';
import { OverdueMove } from './overdue-move.usecase';
import { BesideMove, ReadMoves } from './read-moves.usecase';
import { RecordEventsConsumer } from './record-events.consumer';
import { Responsibilities } from './responsibilities.repository';
import { MoveTelling, SaveCase } from './save-case.usecase';
import { ShowCourse, ShowOnRecord, ShowSettings } from './show-on-record.job';
import { Showing } from './showing-nudge';

const kept = [Moves, Responsibilities, Cases, MoveTelling, SaveCase];
const followed = [Showing, { provide: ShowSettings, useValue: new ShowSettings(settings.RECORD_SWEEP_SECONDS * 1000) }, ShowCourse, FollowRecord, ShowOnRecord];

/** Children who move between authorities, and who holds responsibility for them. */
@Module({
  imports: [CustodianModule, DispatchModule, RecordModule],
  controllers: [MoveController, MoveConferenceController, RecordEventsConsumer],
  providers: [...kept, ...followed, ChangeMove, Changing, OpenMoves, MoveSteps, BesideMove, ReadMoves, HearMoves, HearRecord, OverdueMove],
})
export class MoveModule {}
