import { eventually } from '../../apps/command-line/src/bench/eventually';
import { type ThreeAuthorities, threeAuthorities } from './three-authorities';

describe('an authority that floods', () => {
  const [perSecond, atOnce, many] = [5, 10, 110];
  let three: ThreeAuthorities;

  beforeAll(async () => {
    three = await threeAuthorities({ answers: false, extraEnv: { INTERCHANGE_PER_SECOND: String(perSecond), INTERCHANGE_AT_ONCE: String(atOnce) } });
  });

  afterAll(() => three.stop());

  it('is slowed; others write to the same receiver meanwhile, and nothing of the flood is lost', async () => {
    const { a, b, c, interchange } = three;
    const begun = performance.now();
    const flood = await Promise.all(Array.from({ length: many }, (_, number) => a.send(b.code, { number })));
    const other = await c.send(b.code, 'in no hurry');
    await eventually(() => Promise.resolve(b.opened.find(({ head }) => head.id === other.id)));
    expect(b.opened.length).toBeLessThan(many);
    await eventually(() => Promise.resolve(b.opened.length === many + 1 ? true : undefined), 60_000);
    expect(performance.now() - begun).toBeGreaterThan(((many - atOnce) / perSecond) * 1000 * 0.95);
    expect(b.opened.map(({ head }) => head.id).toSorted()).toEqual([...flood, other].map(({ id }) => id).toSorted());
    const text = await (await fetch(`${interchange.router.url}/metrics`)).text();
    const slowed = [...text.matchAll(/^interchange_slowed_total\{mailbox="([^"]+)"/gmu)].map(([, mailbox]) => mailbox);
    expect(slowed).toEqual([a.code]);
  }, 120_000);

  it('does not keep the router from stopping', async () => {
    const { a, b, interchange } = three;
    await Promise.all(Array.from({ length: many }, (_, number) => a.send(b.code, { number })));
    const arrived = b.opened.length;
    const begun = performance.now();
    await interchange.router.restart();
    expect(performance.now() - begun).toBeLessThan(((many - atOnce) / perSecond) * 1000);
    await eventually(() => Promise.resolve(b.opened.length === arrived + many ? true : undefined), 90_000);
  }, 180_000);
});
