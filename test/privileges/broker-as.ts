import { type ChannelModel, connect, type ConfirmChannel } from 'amqplib';

/** A connection as one user of the broker. Each attempt has a channel of its own, which the broker closes where it refuses. */
export class BrokerAs {
  private constructor(private readonly connection: ChannelModel) {}

  static async open(url: string): Promise<BrokerAs> {
    const connection = await connect(url, { noDelay: true });
    connection.on('error', () => undefined);
    return new BrokerAs(connection);
  }

  /** `allowed`, or the code with which the broker refused. */
  async attempt(work: (channel: ConfirmChannel) => unknown): Promise<number | 'allowed'> {
    const channel = await this.connection.createConfirmChannel();
    const refused = new Promise<number>((resolve) => channel.once('error', (error: { code: number }) => { resolve(error.code); }));
    const done = async () => {
      await work(channel);
      await channel.waitForConfirms();
      await channel.close();
      return 'allowed' as const;
    };
    return Promise.race([refused, done().catch(() => refused)]);
  }

  close(): Promise<void> {
    return this.connection.close();
  }
}

/** `allowed` where this user may enter this vhost. */
export async function entering(url: string): Promise<'allowed' | 'refused'> {
  try {
    const connection = await connect(url);
    await connection.close();
    return 'allowed';
  } catch {
    return 'refused';
  }
}
