import { Databases } from '../faults/databases';
import { queuedIn, unsettled, untilQuiet } from '../faults/quiet';
import { mailboxVhostOf } from '../../deployment/interchange/mailbox-definitions';
import type { ThreeAuthorities } from './three-authorities';

/** What is still on its way somewhere, by what it is. */
export type AtRest = Readonly<Record<'messages not sent, held or in a queue' | 'dispatches under way' | 'moves the Record is still to show', number>>;

/** Waits until nothing is on its way any more at any of them or between them; gives what is left when `limit` milliseconds are over. */
export async function untilAtRest(three: ThreeAuthorities, limit: number): Promise<AtRest> {
  const all = three.members.map(({ deployment }) => new Databases({ mongo: three.mongo, deployment }));
  const total = async (count: (databases: Databases, index: number) => Promise<number>): Promise<number> => (await Promise.all(all.map(count))).reduce((sum, each) => sum + each, 0);
  try {
    return await untilQuiet(async () => ({
      'messages not sent, held or in a queue': await total(async (databases, index) => {
        const member = three.members[index];
        if (!member) return 0;
        const { pending, held, queued } = await unsettled({ rabbit: three.rabbit, deployment: member.deployment }, databases);
        return pending + held + queued + (await queuedIn(three.rabbit, mailboxVhostOf(member.code)));
      }),
      'dispatches under way': await total(async (databases) => {
        const transfer = databases.of('transfer-service');
        const [going, come] = await Promise.all([transfer.collection('dispatches_out').countDocuments({ status: { $in: ['waiting', 'sent'] } }), transfer.collection('dispatches_in').countDocuments({ status: 'arrived' })]);
        return going + come;
      }),
      'moves the Record is still to show': await total((databases) => databases.of('transfer-service').collection('moves').countDocuments({ toShow: true })),
    }), limit);
  } finally {
    await Promise.all(all.map((databases) => databases.close()));
  }
}
