import { randomUUID } from 'node:crypto';
import { type AnyEvent, exampleWorker, getWorker, patternOf } from '@custodian/contracts';
import { type Channel, type ChannelModel, connect, type ConfirmChannel, type ConsumeMessage } from 'amqplib';
import type { z } from 'zod';
import { BusParty } from '../setup/bus-party';

/** Stands on the bus where the register and the enquiry service stand: announces what they would, and answers who a practitioner is. */
export class OtherServices {
  /** The e-mail address the directory has for a practitioner; null for none. Absent: the directory does not answer. */
  readonly addresses = new Map<string, string | null>();
  private readonly seqs = new Map<string, number>();

  private constructor(
    private readonly connection: ChannelModel,
    private readonly channel: ConfirmChannel,
    /** Of the one user all services of this trial share. */
    private readonly userId: string,
    private readonly register: BusParty,
  ) {}

  static async on(rabbitUrl: string, authority: string): Promise<OtherServices> {
    const connection = await connect(rabbitUrl, { noDelay: true });
    const register = await BusParty.on(rabbitUrl, authority, 'register-service');
    const services = new OtherServices(connection, await connection.createConfirmChannel(), new URL(rabbitUrl).username, register);
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
    this.channel.publish('events', `${event.stream}.${patternOf(event)}`, Buffer.from(JSON.stringify(payload)), { persistent: true, mandatory: true, messageId, userId: this.userId, type: patternOf(event), correlationId: 'corr-notices', headers });
    await this.channel.waitForConfirms();
    return { messageId, seq };
  }

  async stop(): Promise<void> {
    await this.register.leave();
    await this.connection.close();
  }

  private async answer(): Promise<void> {
    const channel = await this.connection.createChannel();
    const { queue } = await channel.assertQueue('', { exclusive: true });
    await channel.bindQueue(queue, 'operations', patternOf(getWorker));
    await channel.consume(queue, (message) => { if (message) void this.say(channel, message); }, { noAck: true });
  }

  private async say(channel: Channel, { content, properties }: ConsumeMessage): Promise<void> {
    const messageId = String(properties.messageId);
    const asked = { messageId, type: patternOf(getWorker), correlationId: messageId, headers: {}, body: content.toString() };
    const { from, call } = await this.register.closed.openCall(asked);
    const { workerId } = getWorker.input.parse(call.input);
    const email = this.addresses.get(workerId);
    if (email === undefined) return;
    const { email: _, ...worker } = exampleWorker;
    const ok = { workerId, ...worker, ...(email !== null && { email }), version: 1 };
    channel.sendToQueue(String(properties.replyTo), Buffer.from(await this.register.closed.closeAnswer(from, call, { ok })), { correlationId: String(properties.correlationId) });
  }
}
