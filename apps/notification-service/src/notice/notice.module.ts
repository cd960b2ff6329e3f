import { Module } from '@nestjs/common';
import { EMailModule } from '../e-mail/e-mail.module';
import { Acknowledge } from './acknowledge.usecase';
import { EventsConsumer } from './events.consumer';
import { NoticeController } from './notice.controller';
import { Notices } from './notices.repository';
import { ReadNotices } from './read-notices.usecase';
import { Tell, Telling } from './tell.usecase';

@Module({
  imports: [EMailModule],
  controllers: [NoticeController, EventsConsumer],
  providers: [Notices, Tell, Telling, ReadNotices, Acknowledge],
})
export class NoticeModule {}
