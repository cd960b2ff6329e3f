import { Module } from '@nestjs/common';
import { Directory } from './directory.usecase';
import { WorkerController } from './worker.controller';
import { Workers } from './workers.repository';

@Module({ controllers: [WorkerController], providers: [Workers, Directory], exports: [Workers] })
export class WorkerModule {}
