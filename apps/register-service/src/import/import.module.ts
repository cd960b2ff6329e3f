import { Module } from '@nestjs/common';
import { ChildModule } from '../child/child.module';
import { ConferenceModule } from '../conference/conference.module';
import { LookUpModule } from '../look-up/look-up.module';
import { CarryOutImport } from './carry-out-import.usecase';
import { CheckImport } from './check-import.usecase';
import { ImportController } from './import.controller';
import { ImportSeals } from './import-seals.usecase';
import { ImportedChildren } from './imported-children.repository';
import { Imports } from './imports.repository';
import { JudgeRows } from './judge-rows.usecase';
import { LikelyDuplicatesOfImport } from './likely-duplicates-of-import.usecase';
import { Load, LoadTargets } from './load.usecase';
import { ReceiveImport } from './receive-import.usecase';

@Module({
  imports: [ChildModule, ConferenceModule, LookUpModule],
  controllers: [ImportController],
  providers: [ImportSeals, Imports, ImportedChildren, JudgeRows, LikelyDuplicatesOfImport, ReceiveImport, CheckImport, LoadTargets, Load, CarryOutImport],
})
export class ImportModule {}
