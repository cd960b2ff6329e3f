import { Module } from '@nestjs/common';
import { LookUpModule } from '../look-up/look-up.module';
import { MatchChild } from './match-child.usecase';
import { ToldElsewhereController } from './told-elsewhere.controller';

/** Children other authorities tell of, looked for on the Record. */
@Module({ imports: [LookUpModule], controllers: [ToldElsewhereController], providers: [MatchChild] })
export class ToldElsewhereModule {}
