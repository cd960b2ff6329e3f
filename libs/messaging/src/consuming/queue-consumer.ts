import { setTimeout as wait } from 'node:timers/promises';
import type { Channel, ChannelModel, ConsumeMessage } from 'amqplib';
import { listen } from '../bus/publisher';

export interface QueueDoor {
  readonly queue: string;
  readonly prefetch: number;
  /** Resolves when the message may be acknowledged; rejects when it must go back. */
  readonly receive: (message: ConsumeMessage) => Promise<void>;
}

const returnAfterMs = 1_000;

/** Consumes one queue over one channel. Acknowledges only after the door has settled the message. */
export class QueueConsumer {
  private channel: Channel | undefined;
  private tag: string | undefined;
  private readonly underWay = new Set<Promise<void>>();

  constructor(
    private readonly door: QueueDoor,
    private readonly restart: () => void,
    private readonly returned: (thrown: unknown) => void,
  ) {}

  get queue(): string {
    return this.door.queue;
  }

  async open(connection: ChannelModel, consume: boolean): Promise<void> {
    const channel = await connection.createChannel();
    listen(channel, this.restart);
    await channel.prefetch(this.door.prefetch);
    this.channel = channel;
    this.tag = undefined;
    if (consume) await this.resume();
  }

  lost(): void {
    this.channel = undefined;
    this.tag = undefined;
  }

  get consuming(): boolean {
    return this.tag !== undefined;
  }

  async resume(): Promise<void> {
    const channel = this.channel;
    if (!channel || this.tag !== undefined) return;
    const { consumerTag } = await channel.consume(this.door.queue, (message) => { this.arrived(channel, message); });
    this.tag = consumerTag;
  }

  async pause(): Promise<void> {
    const tag = this.tag;
    this.tag = undefined;
    if (tag !== undefined) await this.channel?.cancel(tag);
  }

  /** Waits for what is under way, but no longer than `ms`. */
  async finish(ms: number): Promise<void> {
    await Promise.race([Promise.allSettled(this.underWay), wait(ms, undefined, { ref: false })]);
  }

  private arrived(channel: Channel, message: ConsumeMessage | null): void {
    // Null: the broker has cancelled us, as when the queue was deleted.
    if (!message) {
      this.restart();
      return;
    }
    const settling = this.settle(channel, message);
    this.underWay.add(settling);
    void settling.finally(() => this.underWay.delete(settling));
  }

  private async settle(channel: Channel, message: ConsumeMessage): Promise<void> {
    try {
      await this.door.receive(message);
    } catch (thrown) {
      this.returned(thrown);
      if (this.consuming) await wait(returnAfterMs);
      say(() => { channel.nack(message, false, true); });
      return;
    }
    say(() => { channel.ack(message); });
  }
}

/** On a channel that is gone the broker has taken the message back by itself. */
function say(verdict: () => void): void {
  try {
    verdict();
  } catch {
    // Delivered again; the inbox knows it.
  }
}
