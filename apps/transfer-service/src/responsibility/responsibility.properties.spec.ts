import fc from 'fast-check';
import { RuleRefusal } from '../rule/rule-refusal';
import { decline, type HandedOver, letGo, offer, undertake, withdraw } from './hand-over';
import { hear } from './hear';
import { beginLedger, isOurs, type Ledger, offersTo, openHandoverOf, undertakingsOf } from './ledger';
import type { Letter } from './letter';

const authorities = ['northmoor', 'westvale', 'eastmere'];
const start = new Date(Date.UTC(2026, 2, 2, 9));

interface Post {
  readonly from: string;
  readonly to: string;
  readonly letter: Letter;
}
interface World {
  readonly ledgers: Map<string, Ledger>;
  readonly post: Post[];
  handovers: number;
}

const Action = fc.record({
  who: fc.constantFrom(...authorities),
  does: fc.constantFrom('offer', 'undertake', 'undertake', 'decline', 'let-go', 'let-go', 'withdraw', 'deliver', 'deliver', 'deliver', 'repeat'),
  which: fc.nat(99),
});
type Action = typeof Action extends fc.Arbitrary<infer T> ? T : never;

function act(world: World, { who, does, which }: Action, at: Date): void {
  const ledger = ledgerOf(world, who);
  const doing = { at, by: who };
  const others = authorities.filter((each) => each !== who);
  const send = (done: HandedOver) => {
    world.ledgers.set(who, done.ledger);
    world.post.push({ from: who, to: done.to, letter: done.letter });
  };
  const open = openHandoverOf(ledger)?.handoverId ?? 'none';
  switch (does) {
    case 'offer':
      world.handovers += 1;
      send(offer(ledger, { handoverId: `h${world.handovers}`, moveId: 'm', to: others[which % 2] ?? '' }, doing));
      break;
    case 'undertake':
      send(undertake(ledger, offersTo(ledger)[0]?.handoverId ?? 'none', doing));
      break;
    case 'decline':
      send(decline(ledger, [...offersTo(ledger), ...undertakingsOf(ledger)][0]?.handoverId ?? 'none', { ...doing, reason: 'no' }));
      break;
    case 'let-go':
      send(letGo(ledger, open, doing));
      break;
    case 'withdraw':
      send(withdraw(ledger, open, { ...doing, reason: 'no' }));
      break;
    case 'deliver':
    case 'repeat':
      deliver(world, which % Math.max(1, world.post.length), does === 'repeat');
      break;
  }
}

// A letter that cannot be heard yet stays where it is, as the inbox keeps it.
function deliver(world: World, index: number, again: boolean): void {
  const post = world.post[index];
  if (!post) return;
  world.ledgers.set(post.to, hear(ledgerOf(world, post.to), post.letter, post.from));
  if (!again) world.post.splice(index, 1);
}

function ledgerOf(world: World, who: string): Ledger {
  const ledger = world.ledgers.get(who);
  if (!ledger) throw new Error(who);
  return ledger;
}

/** Who holds the case: by its own ledger, or by a letting go that is on its way to it and that it has undertaken. */
function holders(world: World): string[] {
  const ours = authorities.filter((who) => isOurs(ledgerOf(world, who)));
  const going = new Map(world.post.filter(({ letter }) => letter.letter === 'let-go').map((post) => [post.letter.handoverId, post]));
  const coming = [...going.values()].filter(({ to, letter }) => ledgerOf(world, to).handovers.find(({ handoverId }) => handoverId === letter.handoverId)?.state === 'undertaken');
  return [...ours, ...coming.map(({ to }) => to)];
}

function play(actions: readonly Action[]) {
  const empty = (me: string): Ledger => ({ me, intervals: [], handovers: [] });
  const world: World = { ledgers: new Map(authorities.map((who, index) => [who, index === 0 ? beginLedger(who, { at: start, by: who }) : empty(who)])), post: [], handovers: 0 };
  for (const [minute, action] of actions.entries()) {
    try {
      act(world, action, new Date(start.getTime() + (minute + 1) * 60_000));
    } catch (thrown) {
      if (!(thrown instanceof RuleRefusal)) throw thrown;
    }
    expect(holders(world)).toHaveLength(1);
  }
  for (let round = 0; round < 5; round += 1) {
    for (let index = world.post.length - 1; index >= 0; index -= 1) {
      try {
        deliver(world, index, false);
      } catch (thrown) {
        if (!(thrown instanceof RuleRefusal)) throw thrown;
      }
    }
  }
  return world;
}

/** Every authority's own intervals together: they cover the time from the beginning on, without gap or overlap. */
function tiles(world: World): boolean {
  const own = authorities
    .flatMap((who) => ledgerOf(world, who).intervals.filter(({ custodian }) => custodian === who))
    .sort((one, other) => one.from.getTime() - other.from.getTime() || (one.until?.getTime() ?? Infinity) - (other.until?.getTime() ?? Infinity));
  const joined = own.every(({ until }, index) => until?.getTime() === own[index + 1]?.from.getTime());
  return joined && own[0]?.from.getTime() === start.getTime();
}

describe('any order of steps and letters among three authorities', () => {
  const seen = { handedOver: 0, most: 0 };

  it('has exactly one holder after every step, and ends in ledgers that fit together', () => {
    fc.assert(
      fc.property(fc.array(Action, { minLength: 1, maxLength: 80, size: 'max' }), (actions) => {
        const world = play(actions);
        expect(world.post).toEqual([]);
        expect(tiles(world)).toBe(true);
        const passed = authorities.flatMap((who) => ledgerOf(world, who).handovers.filter(({ from, state }) => from === who && state === 'let-go')).length;
        seen.handedOver += passed > 0 ? 1 : 0;
        seen.most = Math.max(seen.most, passed);
      }),
      { numRuns: 1_500 },
    );
  });

  it('has been through more than one handover', () => {
    expect(seen.handedOver).toBeGreaterThan(100);
    expect(seen.most).toBeGreaterThan(1);
  });
});
