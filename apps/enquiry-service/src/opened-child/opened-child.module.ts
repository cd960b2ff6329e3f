import { Module } from '@nestjs/common';
import { EnquiryModule } from '../enquiry/enquiry.module';
import { RegisterModule } from '../register/register.module';
import { GetOpenedChild } from './get-opened-child.usecase';
import { OpenedChildController } from './opened-child.controller';
import { Opened } from './opened.usecase';

/** The entries an enquiry opens to the desk for a while: these, and not the Record. */
@Module({ imports: [EnquiryModule, RegisterModule], controllers: [OpenedChildController], providers: [Opened, GetOpenedChild] })
export class OpenedChildModule {}
