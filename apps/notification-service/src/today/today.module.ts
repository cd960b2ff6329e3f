import { Module } from '@nestjs/common';
import { NoticeModule } from '../notice/notice.module';
import { DeadlinesConsumer } from './deadlines.consumer';
import { KeepDeadline } from './keep-deadline.usecase';
import { KeptDeadlines } from './kept-deadlines.repository';
import { ListToday } from './list-today.usecase';
import { Team } from './team.client';
import { TodayController } from './today.controller';
import { Today } from './today.repository';

/** What there is to do: other services' deadlines, and the notices that wait. */
@Module({ imports: [NoticeModule], controllers: [DeadlinesConsumer, TodayController], providers: [KeptDeadlines, KeepDeadline, Today, Team, ListToday] })
export class TodayModule {}
