import { exampleCustodian, examplePublicKey, type PublicKey } from '@custodian/contracts';
import type { Custodian } from './custodian';
import { withAnnounced, withEnd, withKey, withRevoked } from './keys';

const now = new Date('2026-03-01T09:00:00.000Z');
const entry: Custodian = { ...exampleCustodian, code: 'eastvale', authorityName: 'Eastvale Council', keys: [], version: 1 };
const key = (kid: string, until?: string): PublicKey => ({ ...examplePublicKey, kid, ...(until !== undefined && { until }) });
const under = (announcedUnder: string) => ({ now, announcedUnder });
const revoked = ({ keys }: Custodian) => keys.flatMap(({ kid, revokedAt }) => (revokedAt === undefined ? [] : [kid]));
const endOf = ({ keys }: Custodian, kid: string) => keys.find((each) => each.kid === kid)?.until;

describe('the keys of another authority', () => {
  const pinned = withKey(entry, key('one'), { now });

  it('are pinned once, and a pinned key is never replaced', () => {
    expect(pinned).toMatchObject({ version: 2, keys: [{ kid: 'one', pinnedAt: now.toISOString() }] });
    expect(() => withKey(pinned, key('one'), { now })).toThrow('key-already-pinned');
    expect(() => withKey(withRevoked(pinned, 'one', now), key('one'), { now })).toThrow('key-already-pinned');
  });

  it('end when it is said, and never later than was said before', () => {
    const ending = withEnd(pinned, 'one', '2026-06-01T00:00:00.000Z');
    expect(endOf(ending, 'one')).toBe('2026-06-01T00:00:00.000Z');
    expect(endOf(withEnd(ending, 'one', '2026-05-01T00:00:00.000Z'), 'one')).toBe('2026-05-01T00:00:00.000Z');
    expect(() => withEnd(ending, 'one', '2026-07-01T00:00:00.000Z')).toThrow('key-ends-sooner');
    expect(() => withEnd(pinned, 'two', '2026-06-01T00:00:00.000Z')).toThrow('key-not-found');
  });

  it('overlap when they are announced: the new one is good beside the one before, which gets its end', () => {
    const both = withAnnounced(pinned, [key('two'), key('one', '2026-06-01T00:00:00.000Z')], under('one'));
    expect(both.keys.map(({ kid, until, announcedUnder }) => [kid, until, announcedUnder])).toEqual([['one', '2026-06-01T00:00:00.000Z', undefined], ['two', undefined, 'one']]);
  });

  it('are not revived or prolonged by an announcement', () => {
    const ended = withRevoked(withEnd(pinned, 'one', '2026-04-01T00:00:00.000Z'), 'one', now);
    expect(withAnnounced(ended, [key('one', '2027-01-01T00:00:00.000Z'), key('one')], under('two'))).toEqual(ended);
  });

  it('fall with the key they were announced under, however far down, and no other does', () => {
    const chain = [['two', 'one'], ['three', 'two'], ['five', 'four']] as const;
    const many = chain.reduce((before, [kid, by]) => withAnnounced(before, [key(kid)], under(by)), withKey(pinned, key('four'), { now }));
    expect(revoked(withRevoked(many, 'one', now))).toEqual(['one', 'two', 'three']);
    expect(revoked(withRevoked(many, 'three', now))).toEqual(['three']);
  });

  it('keep the instant they were revoked at first', () => {
    const again = withRevoked(withRevoked(pinned, 'one', now), 'one', new Date('2026-08-01T00:00:00.000Z'));
    expect(again.keys[0]?.revokedAt).toBe(now.toISOString());
  });
});
