import { atOnce } from '../../apps/command-line/src/bench/at-once';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { rowsOf, type ThreeAuthorities, threeAuthorities } from './three-authorities';

describe('a router that is killed', () => {
  let three: ThreeAuthorities;

  beforeAll(async () => {
    three = await threeAuthorities();
  });

  afterAll(() => three.stop());

  it('under load, again and again, loses nothing; what comes twice comes under one id and is opened once', async () => {
    const { a, b, c, interchange } = three;
    const messages = 1_500;
    const parties = [a, b, c];
    const to = (from: number, number: number) => parties[(from + 1 + (number % 2)) % 3]?.code ?? '';
    const work = Promise.all(parties.map((party, from) => atOnce(8, Array.from({ length: messages / 3 }, (_, number) => number), (number) => party.send(to(from, number), { number }))));
    let done = false;
    void work.then(() => { done = true; });
    let kills = 0;
    const passed = (): number => parties.reduce((sum, { arrivals }) => sum + arrivals, 0);
    while (kills < 6) {
      const before = passed();
      // Killed while it passes things on, not while it rests.
      await eventually(() => Promise.resolve(passed() > before + 100 || (done && kills > 0 && passed() > before) ? true : undefined));
      await interchange.router.kill();
      kills += 1;
      await interchange.router.start();
      if (passed() >= 2 * messages) break;
    }
    const sent = (await work).flat();
    expect(kills).toBeGreaterThan(2);
    await eventually(() => Promise.resolve(parties.reduce((sum, { receipts }) => sum + receipts.size, 0) === messages ? true : undefined), 60_000);
    const opened = parties.flatMap((party) => party.opened.map(({ head }) => head.id));
    expect(opened.toSorted()).toEqual(sent.map(({ id }) => id).toSorted());
    expect(parties.flatMap(({ refused }) => refused)).toEqual([]);
    expect(await rowsOf(interchange.name, 'refusals')).toEqual([]);
    await eventually(async () => ((await rowsOf(interchange.name, 'ledger')).filter(({ open }) => open === true).length === 0 ? true : undefined));
  }, 180_000);

  it('between putting a dispatch into the mailbox and acknowledging it, puts it there again under the same id', async () => {
    const { a, b, interchange } = three;
    // The broker takes back what was not acknowledged when the connection goes: so often until a kill has hit between the two.
    const twice = await eventually(async () => {
      const before = b.arrivals;
      const sent = await Promise.all(Array.from({ length: 40 }, (_, number) => a.send(b.code, { number })));
      await eventually(() => Promise.resolve(b.arrivals > before + 5 ? true : undefined));
      await interchange.router.kill();
      await interchange.router.start();
      await eventually(() => Promise.resolve(sent.every(({ id }) => a.receipts.has(id)) ? true : undefined));
      const rows = await rowsOf(interchange.name, 'ledger');
      return rows.find((row) => row['kind'] === 'message' && row['repeats'] > 0);
    }, 120_000);
    expect(twice).toMatchObject({ attempt: 1 });
    expect(b.opened.filter(({ head }) => head.id === String(twice._id)).length + a.opened.filter(({ head }) => head.id === String(twice._id)).length + three.c.opened.filter(({ head }) => head.id === String(twice._id)).length).toBe(1);
  }, 180_000);
});
