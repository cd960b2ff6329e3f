import { randomUUID } from 'node:crypto';
import { checkCompletedLate, childrenMerged, childrenSplit } from '@custodian/contracts';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { type NoticeShown, Trial } from './trial';

const gapMs = 5_000;
const digestMs = 9_000;
let trial: Trial;
beforeAll(async () => { trial = await Trial.start({ PERSON_GAP_SECONDS: String(gapMs / 1000), DIGEST_MINUTES: String(digestMs / 60_000) }); }, 180_000);
afterAll(() => trial.stop(), 120_000);

const mailsTo = (workerId: string) => trial.mail.received.filter(({ to }) => to.includes(`${workerId}@northmoor.example`));
const sent = ({ attempts }: NoticeShown) => attempts.find(({ channel, outcome }) => channel === 'email' && outcome === 'delivered');
const sentAt = (notice: NoticeShown) => Date.parse(sent(notice)?.at ?? '');

/** Somebody's notices, once each of so many was sent. */
const allSent = (workerId: string, count: number) =>
  eventually(async () => {
    const notices = await trial.inbox('key-worker', workerId);
    return notices.length === count && notices.every((notice) => sent(notice) !== undefined) ? notices : undefined;
  }, 30_000);

/** How often each notice is said in somebody's mails. */
const timesSaid = (workerId: string, notices: readonly NoticeShown[]) => notices.map(({ link }) => mailsTo(workerId).filter(({ text }) => text.includes(link)).length);

it('writes to somebody at most once in a while, and what waited goes together in the next message', async () => {
  const [one, other] = [trial.worker(), trial.worker()];
  const [first] = await Promise.all([trial.enquiredAbout(one), ...Array.from({ length: 3 }, () => trial.enquiredAbout(other))]);
  await trial.noticeOf(one, (notice) => notice.enquiryId === first.enquiryId && sent(notice) !== undefined, 30_000);
  await Promise.all([trial.enquiredAbout(one), trial.enquiredAbout(one)]);
  const notices = await allSent(one, 3);
  expect(mailsTo(one).map(({ text }) => notices.filter(({ link }) => text.includes(link)).length)).toEqual([1, 2]);
  expect(timesSaid(one, notices)).toEqual([1, 1, 1]);
  const [before = 0, after = 0, last = 0] = notices.map(sentAt).sort((earlier, later) => earlier - later);
  expect([after - before >= gapMs / 2, last]).toEqual([true, after]);
  // Three at once: the first takes along what it finds, and the rest goes together.
  const three = await allSent(other, 3);
  expect(timesSaid(other, three)).toEqual([1, 1, 1]);
  expect(mailsTo(other).length).toBeLessThanOrEqual(2);
}, 60_000);

it('what is only to be known waits for others to go with it; what is urgent does not, and takes it along', async () => {
  const [calm, hurried] = [trial.worker(), trial.worker()];
  const childOf = (leadWorkerId: string) => ({ childId: randomUUID(), keptChildId: randomUUID(), mergedChildId: randomUUID(), leadWorkerId });
  await trial.others.announce(childrenMerged, childOf(hurried));
  await trial.noticeOf(hurried, ({ steps }) => steps.length === 1, 30_000);
  await trial.others.announce(checkCompletedLate, { enquiryId: randomUUID(), reference: `E-${randomUUID().slice(0, 8)}`, takenBy: 'staff:out-of-hours', takenByWorkerId: hurried });
  await trial.others.announce(childrenMerged, childOf(calm));
  await trial.others.announce(childrenSplit, childOf(calm));
  const both = await allSent(hurried, 2);
  const urgent = both.find(({ kind }) => kind === 'check-completed-late');
  const digest = both.find(({ kind }) => kind === 'children-merged');
  if (!urgent || !digest) throw new Error('no such notices');
  expect(sentAt(urgent) - Date.parse(digest.createdAt)).toBeLessThan(digestMs);
  expect(digest.attempts.filter(({ channel }) => channel === 'email').map(({ outcome }) => outcome).sort()).toEqual(['delivered', 'joined']);
  const quiet = await allSent(calm, 2);
  for (const notice of quiet) expect(sentAt(notice)).toBe(sentAt(quiet[0] ?? notice));
  expect(sentAt(quiet[0] ?? urgent) - Math.min(...quiet.map(({ createdAt }) => Date.parse(createdAt)))).toBeGreaterThanOrEqual(digestMs);
  // The time of the digest that was taken along is over too by now.
  for (const [workerId, notices] of [[calm, quiet], [hurried, both]] as const) expect([mailsTo(workerId).length, timesSaid(workerId, notices)]).toEqual([1, [1, 1]]);
}, 60_000);
