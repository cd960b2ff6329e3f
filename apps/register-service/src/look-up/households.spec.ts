import type { AddressEntry } from '../address/address-entry';
import { householdsOf } from './households';

const tanpits = { kind: 'home' as const, lines: ['14 Tanpits Row', 'Northmoor'], postcode: 'ZZ99 3VZ', from: '2021-06-01' };
const writtenOtherwise = { ...tanpits, lines: ['14, Tanpits Row'] };
const nextDoor = { ...tanpits, lines: ['16 Tanpits Row', 'Northmoor'] };
const hidden: AddressEntry = { kind: 'placement', from: '2021-06-01', sealed: true, place: { v: 1, key: 'k', iv: '', tag: '', text: '' }, placeKeys: ['door:v1.same'] };

const child = (childId: string, ...addresses: AddressEntry[]) => ({ childId, addresses });
const households = (offered: ReturnType<typeof child>, ...planned: ReturnType<typeof child>[]) => householdsOf([offered], planned, '2026-03-01');

describe('a household', () => {
  it('is who lives behind the same door, however it is written', () => {
    expect(households(child('a', tanpits), child('c', writtenOtherwise), child('b', tanpits))).toEqual([{ childId: 'a', withChildIds: ['b', 'c'] }]);
  });

  it.each([
    ['next door', child('b', nextDoor)],
    ['there before', child('b', { ...tanpits, to: '2026-02-28' })],
    ['there later', child('b', { ...tanpits, from: '2026-03-02' })],
    ['the child itself', child('a', tanpits)],
    ['nowhere', child('b')],
  ])('is not %s', (_what, other) => {
    expect(households(child('a', tanpits), other)).toEqual([]);
  });

  it('is never told of a sealed address, the one’s, the other’s or both', () => {
    expect(households(child('a', hidden), child('b', hidden))).toEqual([]);
    expect(households(child('a', tanpits), child('b', hidden))).toEqual([]);
    expect(households(child('a', hidden), child('b', tanpits))).toEqual([]);
  });
});
