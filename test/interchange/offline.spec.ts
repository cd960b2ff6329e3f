import { eventually } from '../../apps/command-line/src/bench/eventually';
import { rowsOf, type ThreeAuthorities, threeAuthorities } from './three-authorities';
import { startInterchange } from '../../apps/command-line/src/deployment/interchange/start-interchange';
import { stateFile } from '../../apps/command-line/src/project';
import { mongodbUrl, rabbitServer } from '../setup/servers';
import type { ServerProcess } from '../../apps/command-line/src/process/server-process';

const day = 24 * 60 * 60 * 1000;
const monday = new Date('2026-03-02T09:00:00Z');
/** MongoDB forgets by its own clock, which is ahead of the test's. */
const extraEnv = { UNDELIVERED_SWEEP_SECONDS: '0.2', LEDGER_DAYS: '3650' };

describe('an authority that is offline', () => {
  let three: ThreeAuthorities;
  let router: ServerProcess;
  let now = monday;

  beforeAll(async () => {
    three = await threeAuthorities({ testClock: monday.toISOString(), clock: () => now, extraEnv });
    ({ router } = three.interchange);
  });

  afterAll(async () => {
    await router.stop();
    await three.stop();
  });

  /** The same interchange some days on: the router is another process, and all it knows is what it kept. */
  async function daysLater(days: number): Promise<void> {
    await router.stop();
    now = new Date(monday.getTime() + days * day);
    const { name } = three.interchange;
    const authorities = [three.a, three.b, three.c].map(({ keys: { code, keys } }) => ({ code, keys }));
    const again = await startInterchange({ name, authorities, rabbit: rabbitServer(), mongo: { url: mongodbUrl() }, testClock: now.toISOString(), extraEnv, logFolder: stateFile('logs', 'tests', `${name}-${days}`) });
    ({ router } = again);
  }

  const ledgerRow = async (id: string) => (await rowsOf(three.interchange.name, 'ledger')).find(({ _id }) => String(_id) === id);

  it('finds everything when it comes back after three days, and its receipts go back; after five days without one the sender is told, once, under the interchange\'s own key', async () => {
    const { a, b, c } = three;
    await Promise.all([b.offline(), c.offline()]);
    const toB = await Promise.all(Array.from({ length: 20 }, (_, number) => a.send(b.code, { number }, { urgent: number === 0 })));
    const toC = await a.send(c.code, 'nobody there');
    await eventually(async () => ((await rowsOf(three.interchange.name, 'ledger')).filter(({ deliveries }) => deliveries === 1).length === 21 ? true : undefined));
    expect(a.receipts.size).toBe(0);

    await daysLater(3);
    await b.online();
    await eventually(() => Promise.resolve(a.receipts.size === 20 ? true : undefined));
    expect(b.opened.map(({ head }) => head.id).toSorted()).toEqual(toB.map(({ id }) => id).toSorted());
    expect(await ledgerRow(toC.id)).toMatchObject({ open: true });
    expect(a.undelivered).toEqual([]);

    await daysLater(5.01);
    const word = await eventually(() => Promise.resolve(a.undelivered[0]));
    expect(word).toMatchObject({ head: { from: 'interchange', to: a.code, of: toC.id, urgent: false } });
    const row = await eventually(async () => {
      const found = await ledgerRow(toC.id);
      return found?.['undeliveredAt'] === undefined ? undefined : found;
    });
    expect(row).not.toHaveProperty('open');

    // A receipt that comes after all still goes back.
    await daysLater(6);
    await c.online();
    await eventually(() => Promise.resolve(a.receipts.get(toC.id)));
    expect(await eventually(async () => (await ledgerRow(toC.id))?.['receiptedAt'] as unknown)).toBeInstanceOf(Date);
    expect(a.undelivered).toHaveLength(1);
  });

  it('is told of by nothing while its receipt is there', async () => {
    const { a } = three;
    await daysLater(30);
    const metrics = await eventually(async () => {
      const text = await (await fetch(`${router.url}/metrics`)).text();
      return /^interchange_waiting\{[^}]*\} 0$/mu.test(text) ? text : undefined;
    });
    expect(metrics).not.toMatch(/^interchange_undelivered_total\{/mu);
    expect(a.undelivered).toHaveLength(1);
  });
});
