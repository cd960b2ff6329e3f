import type { AuthorityFacts, LedgerFact, MoveFact } from './facts';
import { reckon } from './reckoning';
import type { Told } from './tell';

const t = (hour: number) => new Date(Date.UTC(2026, 2, 1, hour));
const moveId = 'move';
const told: Told = {
  story: { number: 0, kind: 'permanent', way: [0, 1], interim: false, asked: false },
  entries: [{ code: 'northmoor', childId: 'at-northmoor' }, { code: 'eastmere', childId: 'at-eastmere' }],
  moves: [{ moveId, home: 'northmoor', away: 'eastmere', standing: 'completed' }],
};
const atRest = { 'messages not sent, held or in a queue': 0, 'dispatches under way': 0, 'moves the Record is still to show': 0 };
const move = (changes: Partial<MoveFact>): MoveFact => ({ _id: moveId, moveIds: [moveId], kind: 'permanent-out', other: 'eastmere', childId: 'at-northmoor', conference: { at: t(3) }, minutes: { at: t(4) }, completed: { at: t(5) }, ...changes });
const intervals: LedgerFact['intervals'] = [{ custodian: 'northmoor', from: t(0), until: t(2) }, { custodian: 'eastmere', from: t(2) }];
const ended = { plans: [{ basis: 'conference', to: '2026-03-01', removal: { moveId } }] };
const standing = { plans: [{ basis: 'pending-moving-in-conference', to: '2026-03-01' }, { basis: 'conference' }] };

const home: AuthorityFacts = {
  code: 'northmoor', moves: [move({})], ledgers: [{ _id: 'at-northmoor', intervals }], children: [{ _id: 'at-northmoor', entry: ended }],
  out: [{ _id: 'd1', to: 'eastmere', status: 'receipted' }], in: [], handled: [], parked: 0,
};
const away: AuthorityFacts = {
  code: 'eastmere', moves: [move({ kind: 'permanent-in', other: 'northmoor', childId: 'at-eastmere' })], ledgers: [{ _id: 'at-eastmere', intervals }], children: [{ _id: 'at-eastmere', entry: standing }],
  out: [], in: [{ _id: 'northmoor/d1', status: 'handled' }], handled: ['northmoor/d1'], parked: 0,
};
const wrong = (changed: { home?: Partial<AuthorityFacts>; away?: Partial<AuthorityFacts>; told?: Partial<Told>; left?: Partial<typeof atRest> }) =>
  reckon([{ ...told, ...changed.told }], [{ ...home, ...changed.home }, { ...away, ...changed.away }], { ...atRest, ...changed.left }).filter(({ count }) => count > 0).map(({ how }) => how);

describe('the reckoning of moves', () => {
  it('finds nothing wrong where all is right', () => {
    expect(wrong({})).toEqual([]);
  });

  it('finds moves and dispatches that are lost, doubled or at another standing', () => {
    expect(wrong({ away: { moves: [] } })).toEqual(['begun for a client, not on both sides', 'moves the other side does not have']);
    expect(wrong({ away: { moves: [...away.moves, move({ _id: 'again', kind: 'permanent-in', other: 'northmoor', childId: 'at-eastmere' })] } })).toEqual(['moves twice on one side', 'more moves of a child than were begun']);
    expect(wrong({ home: { moves: [move({ completed: undefined })] } })).toEqual(['at another standing on the other side', 'at another standing than they were brought to', 'plans ended by a move that is not complete']);
    expect(wrong({ away: { in: [], handled: [] } })).toEqual(['dispatches that never came']);
    expect(wrong({ away: { handled: ['northmoor/d1', 'northmoor/d1'] } })).toEqual(['dispatches handled twice']);
    expect(wrong({ away: { in: [{ _id: 'northmoor/d1', status: 'parked' }] }, home: { out: [{ _id: 'd1', to: 'eastmere', status: 'undelivered' }] } })).toEqual(['parked or set aside', 'undelivered, or nobody signed for them']);
  });

  it('finds children on a wrong Record', () => {
    expect(wrong({ home: { children: [{ _id: 'at-northmoor', entry: { plans: [{ basis: 'conference' }] } }] } })).toEqual(['children not on a Record they belong on, or on it otherwise']);
    expect(wrong({ away: { children: [{ _id: 'another', entry: standing }] } })).toEqual(['children not on a Record they belong on, or on it otherwise', 'children on a Record they do not belong on']);
    expect(wrong({ home: { moves: [move({ minutes: undefined })] } })).toEqual(['before conference and minutes']);
  });

  it('finds children held by nobody, by two, by another, or for a time by neither', () => {
    expect(wrong({ away: { ledgers: [] } })).toEqual(['children held by nobody', 'children whose intervals leave a gap or overlap']);
    expect(wrong({ home: { ledgers: [{ _id: 'at-northmoor', intervals: [{ custodian: 'northmoor', from: t(0) }] }] } })).toEqual(['children held by two', 'children whose intervals leave a gap or overlap', 'children of whom the two last concerned say another holder']);
    expect(wrong({ away: { ledgers: [{ _id: 'at-eastmere', intervals: [{ custodian: 'eastmere', from: t(3) }] }] } })).toEqual(['children whose intervals leave a gap or overlap']);
  });

  it('finds what is left over', () => {
    expect(wrong({ left: { 'dispatches under way': 1 }, told: { failed: '503' } })).toEqual(['dispatches under way', 'children a client could not go on with']);
  });
});
