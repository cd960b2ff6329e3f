import { Module } from '@nestjs/common';
import { CustodianModule } from '../custodian/custodian.module';
import { DispatchModule } from '../dispatch/dispatch.module';
import { RecordModule } from '../record/record.module';
import { ChangeEpisode } from './change-episode.usecase';
import { Circulate, MissingRecord, Telling } from './circulate.usecase';
import { Episodes } from './episodes.repository';
import { HearSightings } from './hear-sightings.usecase';
import { MissingController } from './missing.controller';
import { MissingSteps } from './missing-steps.usecase';
import { OpenMissing } from './open-missing.usecase';
import { OverdueMissing } from './overdue-missing.usecase';
import { BesideEpisode, ReadMissing } from './read-missing.usecase';
import { SaveEpisode } from './save-episode.usecase';

/** Children of this authority who are missing. */
@Module({
  imports: [CustodianModule, DispatchModule, RecordModule],
  controllers: [MissingController],
  providers: [Episodes, SaveEpisode, OpenMissing, ChangeEpisode, MissingSteps, Telling, MissingRecord, Circulate, BesideEpisode, ReadMissing, HearSightings, OverdueMissing],
})
export class MissingModule {}
