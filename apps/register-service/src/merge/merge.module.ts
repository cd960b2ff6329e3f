import { Module } from '@nestjs/common';
import { ChildModule } from '../child/child.module';
import { DuplicateModule } from '../duplicate/duplicate.module';
import { MergeController } from './merge.controller';
import { Merges } from './merge.usecase';
import { SealForBoth } from './seal-for-both.usecase';
import { Splits } from './split.usecase';
import { TakeApart } from './take-apart.usecase';

/** Joins entries that are the same child, and takes them apart again. */
@Module({ imports: [ChildModule, DuplicateModule], controllers: [MergeController], providers: [SealForBoth, Merges, TakeApart, Splits] })
export class MergeModule {}
