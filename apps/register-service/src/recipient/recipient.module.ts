import { Module } from '@nestjs/common';
import { ChildModule } from '../child/child.module';
import { ConferenceModule } from '../conference/conference.module';
import { OfficeModule } from '../office/office.module';
import { Audiences } from './audience.usecase';
import { FindRecipients } from './find-recipients.usecase';
import { MembersOf } from './members.usecase';
import { Outsiders } from './outsiders.usecase';
import { RecipientController } from './recipient.controller';

@Module({ imports: [ChildModule, ConferenceModule, OfficeModule], controllers: [RecipientController], providers: [MembersOf, Outsiders, Audiences, FindRecipients] })
export class RecipientModule {}
