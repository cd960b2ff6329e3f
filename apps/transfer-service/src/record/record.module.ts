import { Module } from '@nestjs/common';
import { TheRecord } from './record.client';

/** The way to this authority's own Record. */
@Module({ providers: [TheRecord], exports: [TheRecord] })
export class RecordModule {}
