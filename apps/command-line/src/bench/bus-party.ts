import { randomUUID } from 'node:crypto';
import { type AnyOperation, patternOf, type Service } from '@custodian/contracts';
import { ClosedCalls, ServiceKeys } from '@custodian/messaging';
import { type ChannelModel, connect, type ConfirmChannel } from 'amqplib';
import { type integrationGateway, serviceKeys } from '../deployment/service-keys';

type Content = Omit<Parameters<ClosedCalls['closeCall']>[1], 'messageId'>;

/** What came back of a call over the bus. */
export type Answered = { readonly ok: unknown } | { readonly problem: { readonly status: number; readonly code: string } };

const directReply = 'amq.rabbitmq.reply-to';

/** Somebody on an authority's bus who has keys: a service's own, or those of the authority's own gateway. */
export class BusParty {
  private readonly waiting = new Map<string, (text: string) => void>();

  private constructor(
    private readonly connection: ChannelModel,
    readonly channel: ConfirmChannel,
    readonly closed: ClosedCalls,
  ) {}

  static async on(rabbitUrl: string, authority: string, party: Service | typeof integrationGateway): Promise<BusParty> {
    const connection = await connect(rabbitUrl, { noDelay: true });
    const keys = await ServiceKeys.read(serviceKeys(authority, party));
    const channel = await connection.createConfirmChannel();
    const made = new BusParty(connection, channel, new ClosedCalls(keys));
    await channel.consume(directReply, (message) => { made.waiting.get(String(message?.properties.correlationId))?.(message?.content.toString() ?? ''); }, { noAck: true });
    return made;
  }

  /** Sends a command nobody waits for, or any text in its place. Gives the message's id. */
  async send(operation: AnyOperation, content: Content | string, type = patternOf(operation)): Promise<string> {
    const messageId = randomUUID();
    const body = typeof content === 'string' ? content : await this.closed.closeCall(ofType(operation, type), { messageId, ...content });
    this.channel.publish('operations', patternOf(operation), Buffer.from(body), { messageId, type, correlationId: messageId, persistent: true });
    await this.channel.waitForConfirms();
    return messageId;
  }

  /** Calls, and gives the answer opened; where it came in plain, as it is. */
  async call(operation: AnyOperation, content: Content | string, type = patternOf(operation)): Promise<Answered> {
    const messageId = randomUUID();
    const asked = ofType(operation, type);
    const body = typeof content === 'string' ? content : await this.closed.closeCall(asked, { messageId, ...content });
    const text = await new Promise<string>((resolve) => {
      this.waiting.set(messageId, resolve);
      this.channel.publish('operations', patternOf(operation), Buffer.from(body), { messageId, type, correlationId: messageId, replyTo: directReply });
    });
    this.waiting.delete(messageId);
    return (text.startsWith('{') ? JSON.parse(text) : await this.closed.openAnswer(asked, messageId, text)) as Answered;
  }

  async leave(): Promise<void> {
    await this.connection.close();
  }
}

function ofType(operation: AnyOperation, type: string): AnyOperation {
  const version = Number(/\.v(\d+)$/u.exec(type)?.[1] ?? operation.version);
  return { ...operation, version, name: type.replace(/\.v\d+$/u, '') as AnyOperation['name'] };
}
