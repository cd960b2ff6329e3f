import { mongo } from 'mongoose';
import { z } from 'zod';
import { eventually } from '../eventually';

const inserted = z.object({ fullDocument: z.object({ notice: z.object({ enquiryId: z.string(), childId: z.string() }) }) });

/** Sees each notice at the moment a majority of MongoDB has it, which is when it can first be read. */
export class NoticeWatch {
  private readonly seenAt = new Map<string, number>();

  private constructor(
    private readonly client: mongo.MongoClient,
    private readonly database: string,
    private readonly stream: mongo.ChangeStream,
  ) {}

  /** Starts watching the notices of one notification-service's database. */
  static async start(url: string, database: string): Promise<NoticeWatch> {
    const client = new mongo.MongoClient(url);
    const stream = client.db(database).collection('notices').watch([{ $match: { operationType: 'insert' } }]);
    const watch = new NoticeWatch(client, database, stream);
    stream.on('change', (change) => {
      const at = Date.now();
      const notice = inserted.safeParse(change);
      if (notice.success) watch.seenAt.set(nameOf(notice.data.fullDocument.notice), at);
    });
    await client.db(database).command({ ping: 1 });
    return watch;
  }

  /** Milliseconds from an instant until the notice about this child of this enquiry was there. Throws when it does not come within 20 s. */
  async delay(enquiryId: string, childId: string, since: Date): Promise<number> {
    const at = await eventually(() => Promise.resolve(this.seenAt.get(nameOf({ enquiryId, childId }))), 20_000);
    return at - since.getTime();
  }

  /** Waits until everything that is to be done by now to tell people has been done, so that none of it burdens what is measured next. */
  async settled(): Promise<void> {
    const errands = this.client.db(this.database).collection('errands');
    await eventually(async () => ((await errands.countDocuments({ status: 'waiting', dueAt: { $lte: new Date() } })) === 0 ? true : undefined), 120_000);
  }

  async stop(): Promise<void> {
    await this.stream.close();
    await this.client.close();
  }
}

function nameOf({ enquiryId, childId }: { readonly enquiryId: string; readonly childId: string }): string {
  return `${enquiryId} ${childId}`;
}
