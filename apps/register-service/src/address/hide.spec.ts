import { placeKeys } from '@custodian/matching';
import type { ChildEntry } from '../child/child-entry';
import { type AddressEntry, isHidden, shownAddress } from './address-entry';
import { type Hide, hiddenWhereNeeded } from './hide';
import { moveToAddress } from './move-to-address';
import { sealAddress } from './seal-address';

const hide: Hide = (_, { lines, postcode, ...rest }) => ({ ...rest, sealed: true, place: { v: 1, key: 'k', iv: '', tag: '', text: '' }, placeKeys: placeKeys({ lines, postcode }) });
const refuge = { kind: 'home' as const, lines: ['Flat 2', '7 Weir Lane'], postcode: 'ZZ99 7WL', from: '2025-05-01' };
const old: AddressEntry = { kind: 'home', lines: ['1 Old Street'], from: '2020-01-01', to: '2025-04-30' };

function childAt(...addresses: AddressEntry[]): ChildEntry {
  return {
    childId: 'c', names: [{ kind: 'legal', family: 'Sloe' }], birth: { dateOfBirth: '2019-03-14' }, sex: 'female', household: [], legalStatus: 'none',
    addresses, cases: [], plans: [], version: 1, recordedAt: '', recordedBy: '',
  };
}

describe('REC-14 an address that is recorded', () => {
  it('is sealed where it is given so, and open where nothing speaks for sealing', () => {
    expect(isHidden(hiddenWhereNeeded(childAt(old), { ...refuge, sealed: true }, hide))).toBe(true);
    expect(hiddenWhereNeeded(childAt(old), refuge, hide)).toEqual(refuge);
  });

  it('is sealed where it follows a sealed one of its kind', () => {
    const child = childAt(hide('c', refuge));
    const next = { kind: 'home' as const, lines: ['9 Elsewhere'], from: '2026-01-01' };
    expect(isHidden(hiddenWhereNeeded(child, next, hide))).toBe(true);
    expect(isHidden(hiddenWhereNeeded(child, { ...next, kind: 'placement' }, hide))).toBe(false);
    expect(isHidden(hiddenWhereNeeded(child, { ...next, from: '2010-01-01', to: '2011-01-01' }, hide))).toBe(false);
  });

  it('is sealed where it is the very place that is sealed, however it is spelt', () => {
    const again = { kind: 'temporary' as const, lines: ['flat 2', '7 weir ln'], postcode: 'ZZ99 7WL', from: '2026-01-01' };
    expect(isHidden(hiddenWhereNeeded(childAt(hide('c', refuge)), again, hide))).toBe(true);
  });
});

describe('REC-14 an address that is sealed', () => {
  it('is sealed wherever the same place stands, and nothing else is', () => {
    const child = childAt(old, { ...refuge, kind: 'temporary', from: '2024-01-01', to: '2024-02-01', lines: ['FLAT 2, 7 Weir Lane'] }, refuge);
    const { addresses } = sealAddress(child, { kind: 'home', from: '2025-05-01' }, hide).child;
    expect(addresses.map(isHidden)).toEqual([false, true, true]);
    expect(JSON.stringify(addresses.map(shownAddress))).not.toMatch(/weir|WL/iu);
  });

  it('is named by kind and day, and not twice', () => {
    expect(() => sealAddress(childAt(refuge), { kind: 'home', from: '2025-05-02' }, hide)).toThrow('address-not-found');
    expect(() => sealAddress(childAt(hide('c', refuge)), { kind: 'home', from: '2025-05-01' }, hide)).toThrow('address-not-found');
  });

  it('ends as any other when the child moves on', () => {
    const moved = moveToAddress(childAt(hide('c', refuge)), { kind: 'home', lines: ['9 Elsewhere'], from: '2026-01-01' }, '2026-03-01').child;
    expect(moved.addresses[0]).toMatchObject({ sealed: true, to: '2025-12-31' });
  });
});
