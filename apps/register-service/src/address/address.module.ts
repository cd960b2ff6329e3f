import { Module } from '@nestjs/common';
import { ChildModule } from '../child/child.module';
import { AddressController } from './address.controller';
import { RecordAddress } from './record-address.usecase';

@Module({ imports: [ChildModule], controllers: [AddressController], providers: [RecordAddress] })
export class AddressModule {}
