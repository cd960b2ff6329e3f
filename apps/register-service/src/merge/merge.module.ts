import { Module } from '@nestjs/common';
import { ChildModule } from '../child/child.module';
import { MergeController } from './merge.controller';
import { Merges } from './merge.usecase';
import { SealForBoth } from './seal-for-both.usecase';

/** Joins entries that are the same child. */
@Module({ imports: [ChildModule], controllers: [MergeController], providers: [SealForBoth, Merges] })
export class MergeModule {}
