import { Module } from '@nestjs/common';
import { Leads } from '../child/leads.usecase';
import { ChildModule } from '../child/child.module';
import { ChildOfPlan } from './child-of-plan.usecase';
import { GetLetterRecipients } from './get-letter-recipients.usecase';
import { LeadOfPlan } from './lead-of-plan.usecase';
import { LetterController } from './letter.controller';

@Module({ imports: [ChildModule], controllers: [LetterController], providers: [Leads, ChildOfPlan, LeadOfPlan, GetLetterRecipients] })
export class LetterModule {}
