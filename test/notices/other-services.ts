import { randomUUID } from 'node:crypto';
import { type AnyEvent, exampleWorker, getWorker, patternOf } from '@custodian/contracts';
import { type ChannelModel, connect, type ConfirmChannel } from 'amqplib';
import type { z } from 'zod';

/** Stands on the bus where the register and the enquiry service stand: announces what they would, and answers who a practitioner is. */
export class OtherServices {
  /** The e-mail address the directory has for a practitioner; null for none. Absent: the directory does not answer. */
  readonly addresses = new Map<string, string | null>();
  private readonly seqs = new Map<string, number>();

  private constructor(
    private readonly connection: ChannelModel,
    private readonly channel: ConfirmChannel,
  ) {}

  static async on(rabbitUrl: string): Promise<OtherServices> {
    const connection = await connect(rabbitUrl, { noDelay: true });
    const services = new OtherServices(connection, await connection.createConfirmChannel());
    await services.answer();
    return services;
  }

  /** Announces an event as a relay would; the same message twice where its id is given again. */
  async announce<E extends AnyEvent>(event: E, payload: z.input<E['payload']>, again?: { readonly messageId: string; readonly seq: number }): Promise<{ messageId: string; seq: number }> {
    const key = String(Object.entries(payload).find(([name]) => name === event.keyField)?.[1]);
    const lane = `${event.stream}/${key}`;
    const seq = again?.seq ?? (this.seqs.get(lane) ?? 0) + 1;
    this.seqs.set(lane, seq);
    const messageId = again?.messageId ?? randomUUID();
    const headers = { stream: event.stream, key, seq, 'occurred-at': new Date().toISOString(), 'actor-id': 'staff:duty-clerk' };
    this.channel.publish('events', `${event.stream}.${patternOf(event)}`, Buffer.from(JSON.stringify(payload)), { persistent: true, mandatory: true, messageId, type: patternOf(event), correlationId: 'corr-notices', headers });
    await this.channel.waitForConfirms();
    return { messageId, seq };
  }

  async stop(): Promise<void> {
    await this.connection.close();
  }

  private async answer(): Promise<void> {
    const channel = await this.connection.createChannel();
    const { queue } = await channel.assertQueue('', { exclusive: true });
    await channel.bindQueue(queue, 'operations', patternOf(getWorker));
    await channel.consume(queue, (message) => {
      if (!message) return;
      const { workerId } = getWorker.input.parse(JSON.parse(message.content.toString()));
      const email = this.addresses.get(workerId);
      if (email === undefined) return;
      const { email: _, ...worker } = exampleWorker;
      const ok = { workerId, ...worker, ...(email !== null && { email }), version: 1 };
      channel.sendToQueue(String(message.properties.replyTo), Buffer.from(JSON.stringify({ ok })), { correlationId: String(message.properties.correlationId) });
    }, { noAck: true });
  }
}
