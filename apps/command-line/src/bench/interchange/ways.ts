import { randomUUID } from 'node:crypto';
import { encryptionKeyOf, openDispatch, sealDispatch } from '@custodian/interchange';
import { Mailbox } from '@custodian/messaging';
import { atOnce } from '../at-once';
import { type Round, roundOf } from '../enquiry/samples';
import { eventually } from '../eventually';
import type { Correspondent, CorrespondentKeys } from './correspondent';

/** One way of doing something for every message of a round, so many at a time; a round's figures. */
export type Way = (messages: number, atATime: number) => Promise<Round>;

/** About what is said of one child's move: 1.5 kB of JSON. */
export const sample = { children: Array.from({ length: 4 }, (_, number) => ({ childId: randomUUID(), names: [{ given: 'Ottoline', family: 'Quillfeather' }], bornOn: '2019-04-01', note: 'x'.repeat(200), number })) };

/** Times each of them: from when it is its turn until `work` resolves. */
async function timed<T>(items: readonly T[], atATime: number, work: (item: T) => Promise<unknown>): Promise<Round> {
  const begun = performance.now();
  const took = await atOnce(atATime, items, async (item) => {
    const from = performance.now();
    await work(item);
    return performance.now() - from;
  });
  return roundOf({ took, seconds: (performance.now() - begun) / 1000 });
}

/** A message sealed before the clock starts, written, passed on, opened, and its receipt written, passed on and verified at the sender. */
export function wholeWay(from: Correspondent, to: Correspondent): Way {
  return async (messages, atATime) => {
    const sealed = await atOnce(atATime, Array.from({ length: messages }), () => from.seal(to.code, sample));
    return timed(sealed, atATime, async ({ jws, id }) => {
      const receipt = from.receiptOf(id);
      await from.write(jws, id);
      await receipt;
    });
  };
}

/** The same bytes into a quorum queue, confirmed, while somebody reads and acknowledges them: what the broker alone takes for one of the four hops. */
export function bareWay(url: string, bytes: number): { way: Way; close: () => Promise<void> } {
  const nothing = (): void => undefined;
  const body = Buffer.alloc(bytes, 'x');
  const options = { name: 'bare', url, returned: nothing, connected: nothing, lost: nothing };
  let read = 0;
  const mailbox = new Mailbox({ ...options, door: { queue: 'mailbox', prefetch: 64, receive: () => { read += 1; return Promise.resolve(); } } });
  const started = mailbox.start();
  const way: Way = async (messages, atATime) => {
    await started;
    read = 0;
    const round = await timed(Array.from({ length: messages }), atATime, () => mailbox.send({ exchange: '', routingKey: 'mailbox', messageId: randomUUID(), body }));
    await eventually(() => Promise.resolve(read === messages ? true : undefined));
    return round;
  };
  return { way, close: () => mailbox.stop() };
}

/** Encrypting and signing a message, and opening it again, without a broker between. */
export function cryptoWay(from: CorrespondentKeys, to: CorrespondentKeys): Way {
  const now = new Date();
  const keysOf = (code: string) => (code === from.code ? from.keys : code === to.code ? to.keys : []);
  const toKey = encryptionKeyOf(to.keys, now);
  return (messages, atATime) =>
    timed(Array.from({ length: messages }, (_, seq) => seq + 1), atATime, async (seq) => {
      const head = { id: randomUUID(), from: from.code, to: to.code, kind: 'message', seq, attempt: 1, sentAt: now.toISOString(), urgent: false } as const;
      const opened = await openDispatch(await sealDispatch(head, sample, from.own, toKey), { me: to.code, keysOf, own: to.own, now });
      if ('refused' in opened) throw new Error(opened.refused);
    });
}

/** One message to each of many at the same time, each encrypted to its own receiver: milliseconds from the decision to the last receipt. */
export async function circulate(from: Correspondent, receivers: readonly string[]): Promise<number> {
  const begun = performance.now();
  const receipts = await atOnce(16, receivers, async (code) => {
    const { jws, id } = await from.seal(code, sample, { urgent: true });
    const receipt = from.receiptOf(id);
    await from.write(jws, id);
    return { receipt };
  });
  await Promise.all(receipts.map(({ receipt }) => receipt));
  return performance.now() - begun;
}
