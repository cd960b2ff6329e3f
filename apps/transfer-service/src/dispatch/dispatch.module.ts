import { Module } from '@nestjs/common';
import { CustodianModule } from '../custodian/custodian.module';
import { ByHandController } from './by-hand/by-hand.controller';
import { ByHand, EnteredAnswers } from './by-hand/by-hand.usecase';
import { LetterPorts, PrintDispatch } from './by-hand/print-dispatch.usecase';
import { DispatchController } from './dispatch.controller';
import { CheckedDocuments } from './document/checked-documents.usecase';
import { DocumentController } from './document/document.controller';
import { Documents } from './document/documents.repository';
import { StaffDocuments } from './document/staff-documents.usecase';
import { DispatchesIn } from './incoming/dispatches-in.repository';
import { HandleArrival, HandlePorts, Kept } from './incoming/handle-arrival.usecase';
import { Asking, HandleArrivals } from './incoming/handle-arrivals.job';
import { MailboxConsumer, Receipts } from './incoming/mailbox.consumer';
import { Places } from './incoming/places.repository';
import { Receives } from './incoming/receives.usecase';
import { TakeDispatch, Taking, Trust } from './incoming/take-dispatch.usecase';
import { Arrivals, TakeMessage } from './incoming/take-message.usecase';
import { Interchange } from './interchange/interchange.client';
import { InterchangeKeys } from './interchange/interchange-keys.client';
import { AnnouncedKeys, ReceivedKeys } from './keys/announced-keys.usecase';
import { DispatchCounts } from './list/dispatch-counts.usecase';
import { ListDispatches } from './list/list-dispatches.usecase';
import { ParkedDispatches } from './list/parked-dispatches.usecase';
import { Arrived, Outgoing } from './outgoing/arrived.usecase';
import { Bodies } from './outgoing/bodies.repository';
import { DispatchesOut } from './outgoing/dispatches-out.repository';
import { Dispatches, Following, Posting } from './outgoing/dispatches.usecase';
import { SendDispatches, SendPorts } from './outgoing/send-dispatches.job';
import { Contents, Wire } from './outgoing/wire.usecase';
import { DispatchOverdue } from './overdue/dispatch-overdue.usecase';
import { Refusals } from './refusal/refusals.repository';
import { Refuse } from './refusal/refuse.usecase';

const kept = [DispatchesOut, Bodies, DispatchesIn, Places, Documents, Refusals];
const interchange = [Interchange, InterchangeKeys, Contents, Wire];
const outgoing = [Posting, Following, Dispatches, SendPorts, SendDispatches, Outgoing, Arrived, DispatchOverdue];
const incoming = [Receives, CheckedDocuments, Refuse, Arrivals, TakeMessage, Trust, Taking, TakeDispatch, Receipts, MailboxConsumer, Kept, HandlePorts, HandleArrival, Asking, HandleArrivals];
const staff = [StaffDocuments, DispatchCounts, ListDispatches, ParkedDispatches, EnteredAnswers, ByHand, LetterPorts, PrintDispatch, ReceivedKeys, AnnouncedKeys];

/** What goes to custodians of other authorities, and what comes from them. */
@Module({ imports: [CustodianModule], controllers: [DispatchController, ByHandController, DocumentController], providers: [...kept, ...interchange, ...outgoing, ...incoming, ...staff], exports: [Dispatches, DispatchesOut, Receives, Documents] })
export class DispatchModule {}
