import { randomUUID } from 'node:crypto';
import { type AnyOperation, patternOf, type Service } from '@custodian/contracts';
import { ClosedCalls, ServiceKeys } from '@custodian/messaging';
import { type ChannelModel, connect, type ConfirmChannel } from 'amqplib';
import { type integrationGateway, keysFolderOf, serviceKeys } from '../../apps/command-line/src/deployment/service-keys';

export { keysFolderOf, serviceKeys };

type Content = Omit<Parameters<ClosedCalls['closeCall']>[1], 'messageId'>;

/** What came back of a call over the bus. */
export type Answered = { readonly ok: unknown } | { readonly problem: { readonly status: number; readonly code: string } };

/** Somebody on an authority's bus who has keys: a service's own, or those of the authority's own gateway. */
export class BusParty {
  private constructor(
    private readonly connection: ChannelModel,
    readonly channel: ConfirmChannel,
    readonly closed: ClosedCalls,
  ) {}

  static async on(rabbitUrl: string, authority: string, party: Service | typeof integrationGateway): Promise<BusParty> {
    const connection = await connect(rabbitUrl, { noDelay: true });
    const keys = await ServiceKeys.read(serviceKeys(authority, party));
    return new BusParty(connection, await connection.createConfirmChannel(), new ClosedCalls(keys));
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
    const { queue } = await this.channel.assertQueue('', { exclusive: true, autoDelete: true });
    const text = await new Promise<string>((resolve) => {
      void this.channel.consume(queue, (message) => { resolve(message?.content.toString() ?? ''); }, { noAck: true }).then(() => {
        this.channel.publish('operations', patternOf(operation), Buffer.from(body), { messageId, type, correlationId: messageId, replyTo: queue });
      });
    });
    await this.channel.deleteQueue(queue);
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
