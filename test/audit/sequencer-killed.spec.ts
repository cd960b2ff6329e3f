import { setTimeout as wait } from 'node:timers/promises';
import { Sequencer } from '@custodian/audit';
import { atOnce } from '../../apps/command-line/src/bench/at-once';
import { mongodbUrl } from '../setup/servers';
import { places } from './killed-sequencer';
import { KilledSequencers } from './killed-sequencers';
import { entry, TrailOfAService } from './trail';

const kills = 50;
/** So many at work at any time, none of them with a lease. */
const together = 3;

let service: TrailOfAService;
beforeEach(async () => {
  service = await TrailOfAService.of('enquiry-service');
});
afterEach(() => service.remove());

/** Writes entries, each in a transaction of its own, some of which come to nothing, until `signal`; the ids that were committed. */
async function writing(signal: AbortSignal): Promise<string[]> {
  const committed: string[] = [];
  for (let n = 1; !signal.aborted; n += 1) {
    const lines = Array.from({ length: 5 }, () => entry(n % 7 === 0 ? { freeText: 'Rang twice.' } : {}));
    const write = service.connection.transaction(async (session) => {
      for (const line of lines) await service.trail.append(line, session);
      if (n % 10 === 0) throw new Error('refused');
    });
    await write.then(() => committed.push(...lines.map(({ entryId }) => entryId)), () => undefined);
    await wait(5);
  }
  return committed;
}

async function chainedIds(): Promise<string[]> {
  return (await service.store.chained.find({}, { projection: { entryId: 1 } }).toArray()).map(({ entryId }) => entryId).sort();
}

it('REC-14 a sequencer killed 50 times under load, others beside it, leaves the chain whole: nothing missing, nothing twice', async () => {
  const killed = new KilledSequencers({ MONGODB_URL: mongodbUrl(), DATABASE: service.connection.name, CHAIN: service.chain });
  const enough = new AbortController();
  const written = Promise.all([writing(enough.signal), writing(enough.signal)]);
  try {
    const exits = await atOnce(together, Array.from({ length: kills }, (_, number) => number), (number) => killed.start(number % places.length));
    expect(exits).toEqual(Array.from({ length: kills }, () => [null, 'SIGKILL']));
  } finally {
    enough.abort();
    killed.end();
  }
  const committed = (await written).flat().sort();
  const byTheKilled = await service.store.chained.countDocuments();
  await service.chainAll();
  await service.sign();
  expect(await chainedIds()).toEqual(committed);
  expect(await service.store.pending.countDocuments()).toBe(0);
  const { entries, fault } = await service.verify();
  expect([entries, fault]).toEqual([committed.length, undefined]);
  expect(byTheKilled).toBeGreaterThan(committed.length / 2);
}, 400_000);

it('REC-14 sequencers that work at once, without a lease, cannot fork the chain', async () => {
  const lines = Array.from({ length: 800 }, () => entry());
  await Promise.all(lines.map((line) => service.trail.append(line)));
  const sequencers = Array.from({ length: 4 }, () => new Sequencer(service.store, service.chain));
  await Promise.all(sequencers.map(async (sequencer) => {
    while ((await service.store.pending.countDocuments()) > 0) await sequencer.pass(new Date());
  }));
  await service.sign();
  expect(await chainedIds()).toEqual(lines.map(({ entryId }) => entryId).sort());
  const { entries, heads, fault } = await service.verify();
  expect([entries, heads, fault]).toEqual([800, 1, undefined]);
}, 200_000);
