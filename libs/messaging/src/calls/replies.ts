import { Injectable } from '@nestjs/common';
import type { Channel } from 'amqplib';
import { listen, Publisher } from '../bus/publisher';

/** Sends answers. One that cannot be sent is dropped: the caller's time limit is its end. */
@Injectable()
export class Replies {
  private channel: Channel | undefined;

  constructor(private readonly publisher: Publisher) {
    publisher.share(
      async (connection) => {
        const channel = await connection.createChannel();
        listen(channel, () => { publisher.restart(); });
        this.channel = channel;
      },
      () => (this.channel = undefined),
    );
  }

  send(replyTo: string, correlationId: string, answer: string): void {
    try {
      this.channel?.publish('', replyTo, Buffer.from(answer), { correlationId, userId: this.publisher.userId, contentType: 'application/jose' });
    } catch {
      // The connection went: so has the caller's.
    }
  }
}
