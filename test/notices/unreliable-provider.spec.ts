import { mongo } from 'mongoose';
import type { Behaviour } from '../../apps/command-line/src/notify-stand-in/message';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { mongodbUrl } from '../setup/servers';
import { type NoticeShown, Trial } from './trial';

const kinds: readonly Behaviour[] = ['success', 'receipt-first', 'receipt-late', 'no-receipt', 'temporary-failure', 'permanent-failure', 'timeout-after', 'timeout-before', 'too-many', 'error-after', 'error-before', 'refused'];
// Ten of each; NOTICES=1000 for a longer trial.
const count = Number(process.env['NOTICES'] ?? 120);
/** For good: nothing reaches them by e-mail. */
const never: readonly Behaviour[] = ['permanent-failure', 'refused'];

/** What stands in the history of a message with which something went wrong first. A receipt may come before our own request has returned. */
const explained: Partial<Record<Behaviour, RegExp>> = {
  'timeout-after': /^unknown no-answer, (?:accepted, )?delivered$/u,
  'timeout-before': /^unknown no-answer, (?:accepted, )?delivered$/u,
  'error-before': /^unknown provider-error, (?:accepted, )?delivered$/u,
  'error-after': /^unknown provider-error, (?:accepted, )?delivered$/u,
  'too-many': /^not-sent too-many-requests, (?:accepted, )?delivered$/u,
  'temporary-failure': /^(?:accepted, )?failed temporary-failure, (?:accepted, )?delivered$/u,
};

let trial: Trial;
const behaviours = new Map<string, Behaviour>();
const seen = new Map<string, number>();
beforeAll(async () => {
  trial = await Trial.start({ EMAIL_BY: 'notify' });
  // Each goes wrong once, and then all is well.
  trial.notify.behave = ({ to }) => {
    const before = seen.get(to) ?? 0;
    seen.set(to, before + 1);
    const behaviour = behaviours.get(to) ?? 'success';
    return before === 0 || never.includes(behaviour) ? behaviour : 'success';
  };
}, 600_000);
afterAll(() => trial.stop(), 120_000);

/** What the history of a notice says of its e-mail, in order. */
const told = ({ attempts }: NoticeShown) => attempts.filter(({ channel }) => channel === 'email').map(({ outcome, detail }) => (detail === undefined ? outcome : `${outcome} ${detail}`));

it('with a provider that times out, fails, refuses and answers late, twice or not at all, nobody is written to twice and nobody not at all, and each history says why', async () => {
  const client = new mongo.MongoClient(mongodbUrl());
  const errands = client.db(trial.database).collection('errands');
  const workers = Array.from({ length: count }, (_, index) => {
    const workerId = trial.worker();
    behaviours.set(`${workerId}@northmoor.example`, kinds[index % kinds.length] ?? 'success');
    return workerId;
  });
  for (const workerId of workers) await trial.enquiredAbout(workerId);
  await eventually(async () => ((await errands.countDocuments({ 'work.what': 'send', status: 'ended' })) === count ? true : undefined), count * 500).catch(async () => {
    expect(await errands.find({ $or: [{ 'work.what': { $ne: 'send' } }, { status: { $ne: 'ended' } }] }, { projection: { 'work.what': 1, status: 1, sends: 1, sending: 1, failures: 1, attempts: 1, turn: 1, _id: 0 }, limit: 12 }).toArray()).toEqual([]);
  });
  await client.close();
  const delivered = new Map<string, number>();
  for (const { to, status } of trial.notify.messages) if (status === 'delivered') delivered.set(to, (delivered.get(to) ?? 0) + 1);
  const histories = new Map<Behaviour, Set<string>>();
  for (const workerId of workers) {
    const to = `${workerId}@northmoor.example`;
    const behaviour = behaviours.get(to) ?? 'success';
    expect([behaviour, delivered.get(to) ?? 0]).toEqual([behaviour, never.includes(behaviour) ? 0 : 1]);
  }
  for (const workerId of workers.slice(0, kinds.length * 2)) {
    const [notice] = await trial.inbox('key-worker', workerId);
    const behaviour = behaviours.get(`${workerId}@northmoor.example`) ?? 'success';
    if (notice) histories.set(behaviour, (histories.get(behaviour) ?? new Set()).add(told(notice).join(', ')));
  }
  const unreached = /^(?:(?:accepted, )?failed permanent-failure|failed provider-refuses-message)$/u;
  for (const behaviour of kinds) for (const said of histories.get(behaviour) ?? []) expect([behaviour, said]).toEqual([behaviour, expect.stringMatching(explained[behaviour] ?? (never.includes(behaviour) ? unreached : /delivered$/u))]);
  expect([...histories.keys()].sort()).toEqual([...kinds].sort());
}, 600_000);
