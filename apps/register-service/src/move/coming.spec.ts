import { exampleAddress, includeFromElsewhere as operation, recordPlacedElsewhere } from '@custodian/contracts';
import type { HiddenAddress } from '../address/address-entry';
import type { Hide } from '../address/hide';
import { anotherMoveId, childWith, homeAuthority, moveId, ownPlan, planThere } from './example-entry';
import { entryFromElsewhere, includeFromElsewhere } from './include-from-elsewhere';
import { placeElsewhere } from './placed-elsewhere';

const hide: Hide = (_childId, { kind, from, to, lines }): HiddenAddress => ({ kind, sealed: true, from, ...(to !== undefined && { to }), place: { key: 1, nonce: '', tag: '', text: '' } as never, placeKeys: [`door:${lines.join()}`] });
const at = { planId: 'new', today: '2026-06-01', hide };
const input = operation.input.parse({ ...operation.example.input, moveId, homeAuthority });
const addressHere = { ...exampleAddress, kind: 'temporary' as const, from: '2026-03-02' };
const lines = ({ addresses }: ReturnType<typeof childWith>) => addresses.map((address) => ('lines' in address ? address.lines[0] : 'sealed'));
const said = ({ outcome }: ReturnType<typeof includeFromElsewhere>) => (outcome?.announce ?? []).map(({ event, payload }) => [event.name, 'planId' in payload ? payload.planId : '']);

describe('a child included from elsewhere (MOV-41, MOV-61)', () => {
  it('has the plan elsewhere and both addresses, and the move again changes nothing', () => {
    const once = includeFromElsewhere(entryFromElsewhere('a', input), input, at);
    expect(once.outcome?.child).toMatchObject({ plans: [{ planId: 'new', basis: 'temporary-resident', from: '2026-03-02', homeAuthority, moveId }] });
    expect(lines(once.outcome?.child ?? childWith([]))).toEqual(['2 Saltings Lane', '14 Tanpits Row']);
    expect(said(once)).toEqual([['register.plan-started', 'new']]);
    expect(includeFromElsewhere(once.outcome?.child ?? childWith([]), input, { ...at, planId: 'other' })).toEqual({ planId: 'new', outcome: undefined });
  });

  it('for good has two homes, one after the other, and the move again adds neither', () => {
    const forGood = { ...input, basis: 'pending-moving-in-conference' as const, addressHere: { ...addressHere, kind: 'home' as const } };
    const once = includeFromElsewhere(entryFromElsewhere('a', forGood), forGood, at);
    expect(once.outcome?.child.addresses.map(({ to }) => to)).toEqual(['2026-03-01', undefined]);
    expect(includeFromElsewhere(once.outcome?.child ?? childWith([]), forGood, at).outcome).toBeUndefined();
  });

  it('seals what is given sealed, and finds it again', () => {
    const sealed = { ...input, addressHere: { ...addressHere, sealed: true as const } };
    const once = includeFromElsewhere(entryFromElsewhere('a', sealed), sealed, at);
    expect(lines(once.outcome?.child ?? childWith([]))).toEqual(['2 Saltings Lane', 'sealed']);
    expect(includeFromElsewhere(once.outcome?.child ?? childWith([]), sealed, at).outcome).toBeUndefined();
  });

  it('gives way to the next move: a stay that becomes one for good, or goes on from another authority', () => {
    const child = childWith([planThere]);
    const forGood = includeFromElsewhere(child, { ...input, moveId: anotherMoveId, basis: 'pending-moving-in-conference', informationReceivedOn: '2026-04-01' }, at);
    expect(forGood.outcome?.child.plans).toMatchObject([{ planId: 'q', to: '2026-04-01', stayEnded: { moveId: anotherMoveId, because: 'moved-permanently' } }, { planId: 'new', from: '2026-04-01' }]);
    expect(said(forGood)).toEqual([['register.plan-ended', 'q'], ['register.plan-started', 'new']]);
    const within = includeFromElsewhere(child, { ...input, basis: 'pending-moving-in-conference', informationReceivedOn: '2026-04-01' }, at);
    expect(within.outcome?.child.plans).toHaveLength(2);
    expect(includeFromElsewhere(forGood.outcome?.child ?? child, input, at)).toEqual({ planId: 'q', outcome: undefined });
  });

  it('takes on the same plan where a person had entered it', () => {
    const { moveId: _, ...byHand } = planThere;
    const taken = includeFromElsewhere(childWith([byHand]), input, at);
    expect(taken).toMatchObject({ planId: 'q', outcome: { child: { plans: [{ planId: 'q', moveId }] } } });
    expect(said(taken)).toEqual([]);
  });

  it('starts no earlier than another plan of the child ended, and never beside one of this authority’s own', () => {
    const back = includeFromElsewhere(childWith([{ ...ownPlan, to: '2026-03-20' }]), input, at);
    expect(back.outcome?.child.plans.at(-1)).toMatchObject({ from: '2026-03-20' });
    expect(() => includeFromElsewhere(childWith([ownPlan]), input, at)).toThrow('plan-already-current');
    expect(() => includeFromElsewhere(childWith([]), { ...input, informationReceivedOn: '2026-06-02' }, at)).toThrow('date-in-the-future');
  });

  it('keeps what the entry says, adds what it does not, and hears that a child is born', () => {
    const child = childWith([], { names: [{ kind: 'legal', given: 'Aderin', family: 'Quillfeather' }], sex: 'not-known' });
    expect(includeFromElsewhere(child, input, at).outcome?.child).toMatchObject({ names: [{ kind: 'legal', given: 'Aderin' }, { kind: 'alias', given: 'Aderyn' }], sex: 'female', nhsNumber: input.particulars.nhsNumber, birth: { dateOfBirth: '2019-03-14' } });
    const unborn = childWith([planThere], { names: [{ kind: 'legal', family: 'Quillfeather' }], birth: { expectedDate: '2026-05-20' } });
    const born = { ...input, particulars: { ...input.particulars, birth: { dateOfBirth: '2026-05-22' } } };
    expect(includeFromElsewhere(unborn, born, at).outcome?.child).toMatchObject({ names: [{ kind: 'legal', given: 'Aderyn' }, { kind: 'previous', family: 'Quillfeather' }], birth: { dateOfBirth: '2026-05-22' } });
  });
});

describe('a child placed elsewhere (MOV-02)', () => {
  const placed = recordPlacedElsewhere.input.parse({ ...recordPlacedElsewhere.example.input, moveId });

  it('is there until said to be back, once for a move, and at one place at a time', () => {
    const there = placeElsewhere(childWith([ownPlan]), placed, at)?.child ?? childWith([]);
    expect([there.placedElsewhere, lines(there)]).toMatchObject([[{ moveId, code: 'eastmere' }], ['2 Saltings Lane']]);
    expect(placeElsewhere(there, placed, at)).toBeUndefined();
    const onward = placeElsewhere(there, { ...placed, address: undefined, moveId: anotherMoveId, code: 'westmere', from: '2026-04-01' }, at)?.child ?? childWith([]);
    expect(onward.placedElsewhere).toMatchObject([{ code: 'eastmere', to: '2026-04-01' }, { code: 'westmere' }]);
    const back = placeElsewhere(there, { ...placed, address: undefined, to: '2026-03-20' }, at)?.child;
    expect(back).toMatchObject({ placedElsewhere: [{ to: '2026-03-20' }], addresses: [{ to: '2026-03-20' }] });
  });

  it('is refused before they went, and in the future', () => {
    expect(() => placeElsewhere(childWith([ownPlan]), { ...placed, to: '2026-03-01' }, at)).toThrow('ends-before-it-starts');
    expect(() => placeElsewhere(childWith([ownPlan]), { ...placed, from: '2026-06-02' }, at)).toThrow('date-in-the-future');
  });
});
