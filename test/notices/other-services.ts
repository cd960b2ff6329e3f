import { randomUUID } from 'node:crypto';
import { type AnyEvent, type Audience, exampleWorker, findRecipients, type OutputOf, patternOf } from '@custodian/contracts';
import { type Channel, type ChannelModel, connect, type ConfirmChannel, type ConsumeMessage } from 'amqplib';
import type { z } from 'zod';
import { BusParty } from '../setup/bus-party';

type Recipient = OutputOf<typeof findRecipients>['recipients'][number];

/** Stands on the bus where the register and the enquiry service stand: announces what they would, and answers who must know. */
export class OtherServices {
  /** The e-mail address the directory has for a practitioner; null for none. Absent: the directory does not answer. */
  readonly addresses = new Map<string, string | null>();
  readonly mobiles = new Map<string, string>();
  /** Who stands in for whom, who manages whom, who holds an office, and who is in the core group of a child. */
  readonly covers = new Map<string, string>();
  readonly managers = new Map<string, string>();
  readonly officeHolders = new Map<string, string>();
  readonly coreGroups = new Map<string, readonly string[]>();
  /** The register answers nothing at all. */
  silent = false;
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
    await channel.bindQueue(queue, 'operations', patternOf(findRecipients));
    await channel.consume(queue, (message) => { if (message) void this.say(channel, message); }, { noAck: true });
  }

  private async say(channel: Channel, { content, properties }: ConsumeMessage): Promise<void> {
    const messageId = String(properties.messageId);
    const asked = { messageId, type: patternOf(findRecipients), correlationId: messageId, headers: {}, body: content.toString() };
    const { from, call } = await this.register.closed.openCall(asked);
    const found = findRecipients.input.parse(call.input).audience.map((audience) => this.found(audience));
    if (this.silent || found.includes(undefined)) return;
    const ok = { recipients: found.flatMap((recipients) => recipients ?? []) };
    channel.sendToQueue(String(properties.replyTo), Buffer.from(await this.register.closed.closeAnswer(from, call, { ok })), { correlationId: String(properties.correlationId) });
  }

  /** Who an audience is; undefined where the directory does not answer. */
  private found(audience: Audience): Recipient[] | undefined {
    if ('workerId' in audience) {
      const cover = this.covers.get(audience.workerId);
      return cover === undefined ? this.person(audience.workerId, 'worker') : this.person(cover, 'worker')?.map((one) => ({ ...one, coveringFor: audience.workerId }));
    }
    if ('coverOf' in audience) return this.personOf(this.covers.get(audience.coverOf), 'cover');
    if ('teamManagerOf' in audience) return this.personOf(this.managers.get(audience.teamManagerOf), 'team-manager');
    if ('office' in audience) return this.personOf(this.officeHolders.get(audience.office), 'director');
    if ('coreGroupOf' in audience) return this.coreGroups.get(audience.coreGroupOf)?.flatMap((member) => this.person(member, 'core-group') ?? []) ?? [];
    return [];
  }

  private personOf(workerId: string | undefined, as: Recipient['as']): Recipient[] | undefined {
    return workerId === undefined ? [] : this.person(workerId, as);
  }

  private person(workerId: string, as: Recipient['as']): Recipient[] | undefined {
    const email = this.addresses.get(workerId);
    if (email === undefined) return undefined;
    const mobile = this.mobiles.get(workerId);
    return [{ recipientId: workerId, workerId, as, name: exampleWorker.name, agency: exampleWorker.agency, ...(email !== null && { email }), ...(mobile !== undefined && { mobile }) }];
  }
}
