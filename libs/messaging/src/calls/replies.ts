import { Injectable } from '@nestjs/common';
import type { Channel } from 'amqplib';
import { listen, Publisher } from '../bus/publisher';

/** Sends answers. One that cannot be sent is dropped: the caller's time limit is its end. */
@Injectable()
export class Replies {
  private channel: Channel | undefined;

  constructor(publisher: Publisher) {
    publisher.share(
      async (connection) => {
        const channel = await connection.createChannel();
        listen(channel, () => { publisher.restart(); });
        this.channel = channel;
      },
      () => (this.channel = undefined),
    );
  }

  send(replyTo: string, correlationId: string, answer: unknown): void {
    try {
      this.channel?.publish('', replyTo, Buffer.from(JSON.stringify(answer)), { correlationId, contentType: 'application/json' });
    } catch {
      // The connection went: so has the caller's.
    }
  }
}
