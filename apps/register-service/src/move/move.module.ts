import { Module } from '@nestjs/common';
import { ChildModule } from '../child/child.module';
import { ConferenceModule } from '../conference/conference.module';
import { LookUpModule } from '../look-up/look-up.module';
import { OfficeModule } from '../office/office.module';
import { AroundChild, GetChildForMove } from './get-child-for-move.usecase';
import { HearMoves } from './hear-moves.usecase';
import { EntriesOfMoves, IncludeFromElsewhere } from './include-from-elsewhere.usecase';
import { Inclusions } from './inclusions.repository';
import { MoveController } from './move.controller';
import { MovesConsumer } from './moves.consumer';
import { RecordPlacedElsewhere } from './record-placed-elsewhere.usecase';
import { SameChild } from './same-child.usecase';

@Module({
  imports: [ChildModule, ConferenceModule, LookUpModule, OfficeModule],
  controllers: [MoveController, MovesConsumer],
  providers: [Inclusions, SameChild, EntriesOfMoves, IncludeFromElsewhere, RecordPlacedElsewhere, AroundChild, GetChildForMove, HearMoves],
})
export class MoveModule {}
