import { placeKeys } from '@custodian/matching';
import type { AddressEntry } from '../address/address-entry';
import type { ChildEntry } from '../child/child-entry';
import { notTheChildsOwn } from './not-theirs';
import { withIds } from './recipient-id.usecase';
import { writtenToAbout } from './written-to';

const today = '2026-03-01';
const home = { kind: 'home' as const, lines: ['14 Tanpits Row'], postcode: 'ZZ99 3VZ', from: '2021-06-01' };
const placement = { kind: 'placement' as const, lines: ['2 Weir Lane'], postcode: 'ZZ99 7WL', from: '2026-02-01' };
const sealed = (address: typeof home | typeof placement): AddressEntry => ({
  kind: address.kind, from: address.from, sealed: true, place: { v: 1, key: 'k', iv: '', tag: '', text: '' }, placeKeys: placeKeys(address),
});
const at = ({ lines, postcode }: typeof home | typeof placement) => ({ lines, postcode });
const member = (name: string, relationship: string, parentalResponsibility: boolean, livesWithChild: boolean) => ({ name, relationship, parentalResponsibility, livesWithChild });

function child(...addresses: AddressEntry[]): ChildEntry {
  return {
    childId: 'c', names: [{ kind: 'known-as', given: 'Addie', family: 'Sloe' }, { kind: 'legal', given: 'Aderyn', family: 'Sloe' }], birth: { dateOfBirth: '2019-03-14' }, sex: 'female', legalStatus: 'none',
    household: [
      member('Marged Sloe', 'Mother', true, true), member('Idris Sloe', 'birth father', false, false), member('Nan Sloe', 'grandmother', true, false), member('Bryn Oak', "mother's partner", false, true), member('Mair Sloe', 'stepmother', false, true),
    ],
    addresses, cases: [], plans: [], version: 1, recordedAt: '', recordedBy: '',
  };
}

const addressed = (entry: ChildEntry) => Object.fromEntries(writtenToAbout(entry, today).map(({ name, address }) => [name, address]));

describe('REC-10 who is written to', () => {
  it('is each parent, who else has parental responsibility, and the child by their legal name', () => {
    expect(writtenToAbout(child(home), today).map(({ name, as }) => [name, as])).toEqual([['Marged Sloe', 'parent'], ['Idris Sloe', 'parent'], ['Nan Sloe', 'parent'], ['Aderyn Sloe', 'child']]);
    expect(writtenToAbout({ ...child(home), birth: { expectedDate: '2026-06-01' } }, today).some(({ as }) => as === 'child')).toBe(false);
  });

  it('is written to at the child’s home only where they live with the child, and the child is there', () => {
    expect(addressed(child(home))).toEqual({ 'Marged Sloe': at(home), 'Idris Sloe': 'none', 'Nan Sloe': 'none', 'Aderyn Sloe': at(home) });
    expect(addressed(child(home, placement))).toEqual({ 'Marged Sloe': 'none', 'Idris Sloe': 'none', 'Nan Sloe': 'none', 'Aderyn Sloe': at(placement) });
    expect(addressed(child({ ...home, to: '2026-01-31' }))).toMatchObject({ 'Marged Sloe': 'none', 'Aderyn Sloe': 'none' });
  });

  it.each([['home', [sealed(home)]], ['another place', [home, sealed(placement)]]])('is written to nowhere while %s is sealed', (_what, addresses) => {
    const all = writtenToAbout(child(...addresses), today);
    expect(all.map(({ address }) => address)).toEqual(['sealed', 'none', 'none', 'sealed']);
    expect(JSON.stringify(all)).not.toMatch(/Tanpits|Weir|ZZ99/u);
  });

  it('has an id of their own for as long as they are called the same', () => {
    const ids = (entry: ChildEntry) => withIds('p', writtenToAbout(entry, today)).map(({ recipientId }) => recipientId);
    const twice = { ...child(home), household: [member('Jan Sloe', 'father', true, true), member('jan  SLOE', 'mother', true, true)] };
    expect(ids(child())).toEqual(ids(child(home)));
    expect(new Set([...ids(child(home)), ...ids(twice)]).size).toBe(6);
    expect(ids(twice)).toEqual(expect.arrayContaining([expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/u)]));
  });
});

describe('REC-10 an address given for a letter', () => {
  const found = (...addresses: AddressEntry[]) => addresses.map((address) => ({ address, keys: 'placeKeys' in address ? address.placeKeys : placeKeys(address) }));
  const refused = (places: ReturnType<typeof found>, given: typeof home | typeof placement, livesWithChild: boolean) => {
    try {
      notTheChildsOwn(places, placeKeys(given), { livesWithChild }, today);
      return false;
    } catch {
      return true;
    }
  };

  it('may not be one that is or was sealed, whoever it is to', () => {
    expect([true, false].map((lives) => refused(found(home, sealed(placement)), placement, lives))).toEqual([true, true]);
    expect(refused(found({ ...sealed(placement), to: '2026-02-02' }), placement, true)).toBe(true);
  });

  it('may not be where the child is, for somebody who does not live there', () => {
    expect(refused(found(home), { ...home, lines: ['14, Tanpits Row'] }, false)).toBe(true);
    expect(refused(found(home), home, true)).toBe(false);
    expect(refused(found({ ...home, to: '2025-12-31' }), home, false)).toBe(false);
    expect(refused(found(home), placement, false)).toBe(false);
  });
});
