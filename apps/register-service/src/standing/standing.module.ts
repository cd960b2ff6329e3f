import { Module } from '@nestjs/common';
import { ChildModule } from '../child/child.module';
import { GetStanding } from './get-standing.usecase';
import { StandingController } from './standing.controller';

@Module({ imports: [ChildModule], controllers: [StandingController], providers: [GetStanding] })
export class StandingModule {}
