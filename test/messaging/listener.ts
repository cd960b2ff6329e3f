import { Controller, Injectable, UseFilters } from '@nestjs/common';
import { Ctx, MessagePattern } from '@nestjs/microservices';
import { InjectConnection } from '@nestjs/mongoose';
import { AsThrown, type BusCall, type Delivery, Inbox, ListensTo, TheDelivery } from '@custodian/messaging';
import type { Connection } from 'mongoose';
import { noticed } from './messages';

/** What a test makes the handlers do. */
@Injectable()
export class Script {
  onNotice: (delivery: Delivery<typeof noticed>) => Promise<void> | void = () => undefined;
  onCall: (call: BusCall) => unknown = (call) => call.input;
}

/** Writes each effect down in MongoDB, in the transaction the inbox gives it. */
@Controller()
@UseFilters(AsThrown)
export class Listener {
  constructor(
    private readonly inbox: Inbox,
    private readonly script: Script,
    @InjectConnection() private readonly connection: Connection,
  ) {}

  @ListensTo(noticed)
  async onNotice(@TheDelivery() delivery: Delivery<typeof noticed>): Promise<void> {
    await this.inbox.handle(delivery, async (tx) => {
      await this.connection.collection('effects').insertOne({ key: delivery.key, n: delivery.payload.n, seq: delivery.seq }, { session: tx.session });
      await this.script.onNotice(delivery);
    });
  }

  @MessagePattern('notification.echo.v1')
  echo(@Ctx() call: BusCall): unknown {
    return this.script.onCall(call);
  }

  @MessagePattern('notification.note.v1')
  note(@Ctx() call: BusCall): unknown {
    return this.script.onCall(call);
  }
}
