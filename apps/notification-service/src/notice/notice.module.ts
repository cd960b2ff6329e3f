import { Module } from '@nestjs/common';
import { Channels } from '../channel/channels.usecase';
import { Notify } from '../channel/notify.client';
import { Smtp } from '../channel/smtp.client';
import { Webhook } from '../channel/webhook.client';
import { ErrandAlarm } from '../errand/errand-alarm.job';
import { ErrandRound, ErrandsWaiting } from '../errand/errand-round.job';
import { Errands } from '../errand/errands.repository';
import { PutDown } from '../errand/put-down.usecase';
import { RunErrand } from '../errand/run-errand.usecase';
import { StartErrand } from '../errand/start-errand.usecase';
import { BeginStep, StepErrand } from '../ladder/begin-step.usecase';
import { Escalating, Escalations, Steps } from '../ladder/steps.usecase';
import { TakeStep } from '../ladder/take-step.usecase';
import { Unacknowledged } from '../ladder/unacknowledged.usecase';
import { WhoNow } from '../ladder/who-now.usecase';
import { AnsweredLetters } from '../letter/answered-letters.usecase';
import { LetterController } from '../letter/letter.controller';
import { Letters } from '../letter/letters.repository';
import { Notes } from '../letter/notes.usecase';
import { OpenLetters } from '../letter/open-letters.usecase';
import { OverdueLetters } from '../letter/overdue-letters.usecase';
import { PrintLetter } from '../letter/print-letter.usecase';
import { ReadLetters } from '../letter/read-letters.usecase';
import { TheRecord } from '../letter/record.client';
import { KeepLetters, RecordOutcome } from '../letter/record-outcome.usecase';
import { Compose } from '../message/compose.usecase';
import { NotReached } from '../message/not-reached.usecase';
import { MessageMetrics, Outcomes } from '../message/outcomes.usecase';
import { Reached } from '../message/reached.repository';
import { After, Send, Way } from '../message/send.usecase';
import { ReceiptController } from '../receipt/receipt.controller';
import { ReceiptBook, TakeReceipt } from '../receipt/take-receipt.usecase';
import { Recipients } from '../recipient/recipients.client';
import { Changes } from '../stream/changes.repository';
import { StreamController } from '../stream/stream.controller';
import { WatchInbox } from '../stream/watch-inbox.usecase';
import { Acknowledge } from './acknowledge.usecase';
import { AddNotices } from './add-notices.usecase';
import { Answer } from './answer.usecase';
import { Ending } from './ending.usecase';
import { DispatchEventsConsumer } from './dispatch-events.consumer';
import { EventsConsumer } from './events.consumer';
import { MissingEventsConsumer } from './missing-events.consumer';
import { MoveEventsConsumer } from './move-events.consumer';
import { NoticeController } from './notice.controller';
import { Notices } from './notices.repository';
import { ReadNotices } from './read-notices.usecase';
import { RecordEventsConsumer } from './record-events.consumer';
import { RecordTelephoneTask } from './record-telephone-task.usecase';
import { Resolve, Resolved } from './resolve.usecase';
import { ShowNotices } from './show-notices.usecase';
import { Supersede } from './supersede.usecase';
import { Tell } from './tell.usecase';
import { Telling } from './telling.usecase';
import { Withdraw } from './withdraw.usecase';

const channels = [Smtp, Notify, Webhook, Channels];
const errands = [Errands, ErrandAlarm, ErrandRound, ErrandsWaiting, PutDown, RunErrand, StartErrand];
const ladders = [Escalations, Escalating, Steps, Unacknowledged, WhoNow, StepErrand, BeginStep, TakeStep];
const messages = [Reached, Compose, Way, After, Send, Outcomes, MessageMetrics, NotReached];
const notices = [Notices, Tell, Telling, AddNotices, Resolve, Resolved, Recipients, ReadNotices, Acknowledge, Answer, Ending, ShowNotices, Supersede, Withdraw, RecordTelephoneTask];
const letters = [Letters, Notes, TheRecord, AnsweredLetters, OpenLetters, OverdueLetters, ReadLetters, PrintLetter, KeepLetters, RecordOutcome];

/** Notices: who is told, by which ladder, over which channels, and whether they know. */
@Module({
  controllers: [StreamController, ReceiptController, NoticeController, LetterController, EventsConsumer, DispatchEventsConsumer, RecordEventsConsumer, MissingEventsConsumer, MoveEventsConsumer],
  providers: [...channels, ...errands, ...ladders, ...messages, ...notices, ...letters, ReceiptBook, TakeReceipt, Changes, WatchInbox],
  exports: [Answer],
})
export class NoticeModule {}
