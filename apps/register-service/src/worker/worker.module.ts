import { Module } from '@nestjs/common';
import { Directory } from './directory.usecase';
import { WhoActs } from './who-acts.usecase';
import { WorkerController } from './worker.controller';
import { Workers } from './workers.repository';

@Module({ controllers: [WorkerController], providers: [Workers, WhoActs, Directory], exports: [Workers, WhoActs] })
export class WorkerModule {}
