import { cease } from './cease';
import { decline, type HandedOver, letGo, offer, undertake, withdraw } from './hand-over';
import { hear } from './hear';
import { asTold, holderAt } from './interval';
import { beginLedger, currentOf, type Ledger } from './ledger';
import { shown } from './shown';

const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 9, minute));
const doing = (minute: number, by = 'Ianthe Brockhollow') => ({ at: at(minute), by });
const to = 'westvale';
const handover = { handoverId: 'h1', moveId: 'm1', to };

const northmoor = () => beginLedger('northmoor', doing(0));
const westvale = () => asTold({ me: 'westvale', intervals: [], handovers: [] }, { custodian: 'northmoor', from: at(0), by: 'northmoor' });
const heard = (ledger: Ledger, { letter }: HandedOver, from: string) => hear(ledger, letter, from);

function offered() {
  const ours = offer(northmoor(), handover, doing(1));
  return { home: ours.ledger, there: heard(westvale(), ours, 'northmoor'), letter: ours };
}

function undertaken() {
  const { home, there } = offered();
  const theirs = undertake(there, 'h1', doing(2, 'Wystan Oakeshott'));
  return { home: heard(home, theirs, to), there: theirs.ledger, letter: theirs };
}

function handedOver() {
  const { home, there } = undertaken();
  const gone = letGo(home, 'h1', doing(3));
  return { home: gone.ledger, there: heard(there, gone, 'northmoor'), letter: gone };
}

describe('responsibility passes in three steps', () => {
  it('closes and opens both ledgers at the same instant, that of the letting go', () => {
    const { home, there } = handedOver();
    for (const ledger of [home, there]) {
      expect(ledger.intervals).toEqual([
        { custodian: 'northmoor', from: at(0), until: at(3), agreedBy: expect.any(String) as string },
        { custodian: to, from: at(3), agreedBy: 'Wystan Oakeshott', inWriting: 'h1' },
      ]);
    }
    expect([at(2), at(3)].map((instant) => holderAt(home, instant))).toEqual(['northmoor', to]);
  });

  it('is held by whoever holds it until the letting go, and both screens say so in between', () => {
    const steps = [offered(), undertaken(), handedOver()];
    expect(steps.map(({ home, there }) => [shown(home).says, shown(there).says])).toEqual([
      ['ours-offered', 'theirs-offered-to-us'],
      ['ours-undertaken-by-them', 'theirs-ours-once-they-let-go'],
      ['theirs', 'ours'],
    ]);
    expect([shown(northmoor()).says, shown(westvale()).says]).toEqual(['ours', 'theirs-as-told']);
  });

  it('does nothing with a letter that comes again', () => {
    const first = offered();
    const second = undertaken();
    const third = handedOver();
    expect(heard(heard(third.there, first.letter, 'northmoor'), third.letter, 'northmoor')).toEqual(third.there);
    expect(heard(third.home, second.letter, to)).toEqual(third.home);
  });
});

describe('responsibility-only-in-writing (MOV-62)', () => {
  it('refuses to let go of what was not undertaken, and to hear of it', () => {
    expect(() => letGo(offered().home, 'h1', doing(2))).toThrow('responsibility-only-in-writing');
    const early = handedOver().letter;
    expect(() => heard(offered().there, early, 'northmoor')).toThrow('responsibility-only-in-writing');
    expect(() => heard(westvale(), early, 'northmoor')).toThrow('handover-not-known');
  });

  it('refuses to offer or let go what another holds, and a second offer beside the first', () => {
    expect(() => offer(westvale(), { ...handover, to: 'northmoor' }, doing(1))).toThrow('responsibility-not-ours');
    expect(() => letGo(handedOver().home, 'h1', doing(4))).toThrow('responsibility-not-ours');
    expect(() => offer(offered().home, { ...handover, handoverId: 'h2', to: 'eastmere' }, doing(2))).toThrow('responsibility-offered-already');
    expect(() => offer(northmoor(), { ...handover, to: 'northmoor' }, doing(2))).toThrow('responsibility-ours-already');
  });

  it('refuses a letter of an authority that the handover is not with', () => {
    expect(() => hear(offered().home, undertaken().letter.letter, 'eastmere')).toThrow('handover-of-another');
    expect(() => hear(undertaken().there, handedOver().letter.letter, 'eastmere')).toThrow('handover-of-another');
  });
});

describe('an offer that comes to nothing', () => {
  it('can be declined until it is undertaken, and the holder holds on', () => {
    const { home, there } = offered();
    const no = decline(there, 'h1', { ...doing(2), reason: 'Not here any more.' });
    expect(shown(heard(home, no, to))).toEqual({ says: 'ours', since: at(0) });
    expect(() => undertake(no.ledger, 'h1', doing(3))).toThrow('responsibility-not-offered');
    expect(() => decline(undertaken().there, 'h1', { ...doing(3), reason: 'No.' })).toThrow('undertaking-binds');
  });

  it('can be taken back by the holder until it lets go, also while the undertaking is on its way', () => {
    const { home, there } = offered();
    const yes = undertake(there, 'h1', doing(2));
    const back = withdraw(home, 'h1', { ...doing(2), reason: 'The child is home.' });
    expect(shown(heard(back.ledger, yes, to)).says).toBe('ours');
    expect(shown(heard(yes.ledger, back, 'northmoor')).says).toBe('theirs-as-told');
    expect(() => withdraw(handedOver().home, 'h1', { ...doing(4), reason: 'No.' })).toThrow('responsibility-not-ours');
  });

  it('stays withdrawn where the offer comes after the withdrawing', () => {
    const { home, letter } = offered();
    const back = withdraw(home, 'h1', { ...doing(2), reason: 'The child is home.' });
    expect(shown(heard(heard(westvale(), back, 'northmoor'), letter, 'northmoor')).says).toBe('theirs-as-told');
  });
});

it('hands back, and on, without a gap', () => {
  const { there } = handedOver();
  const again = offer(there, { ...handover, handoverId: 'h2', to: 'eastmere' }, doing(5));
  const eastmere = undertake(heard({ me: 'eastmere', intervals: [], handovers: [] }, again, to), 'h2', doing(6));
  const gone = letGo(heard(again.ledger, eastmere, 'eastmere'), 'h2', doing(7));
  expect(heard(eastmere.ledger, gone, to).intervals).toMatchObject([{ custodian: to, from: at(3), until: at(7) }, { custodian: 'eastmere', from: at(7) }]);
});

it('is never taken by what another authority says it holds', () => {
  expect(asTold(northmoor(), { custodian: to, from: at(1), by: to })).toEqual(northmoor());
});

it('has nobody hold the case of somebody who is no child any more; only the holder closes it', () => {
  expect(shown(cease(northmoor(), at(9)))).toEqual({ says: 'nobody-has-to' });
  expect(currentOf(cease(northmoor(), at(9)))).toBeUndefined();
  expect(() => cease(westvale(), at(9))).toThrow('responsibility-not-ours');
  expect(() => cease(offered().home, at(9))).toThrow('responsibility-offered-already');
});
