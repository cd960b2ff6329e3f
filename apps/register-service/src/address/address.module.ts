import { Module } from '@nestjs/common';
import { ChildModule } from '../child/child.module';
import { AddressController } from './address.controller';
import { RecordAddress } from './record-address.usecase';
import { RevealAddress } from './reveal-address.usecase';
import { SealAddress } from './seal-address.usecase';
import { Unsealing } from './unsealing.usecase';

@Module({ imports: [ChildModule], controllers: [AddressController], providers: [RecordAddress, SealAddress, RevealAddress, Unsealing] })
export class AddressModule {}
