import { anotherMoveId, childWith, moveId, planThere } from '../move/example-entry';
import { movesApart, movesOfBoth } from './moves-of-both';

const holding = (of: string, from: string) => ({ moveId: of, code: 'eastmere', authority: 'Eastmere', custodianPhone: '0161 496 0240', from });
const placed = (of: string) => ({ moveId: of, basis: 'temporary' as const, code: 'eastmere', authority: 'Eastmere', custodianPhone: '0161 496 0240', from: '2026-03-02' });

it('the moves of two entries that are joined are in the order of their days, and go back to each when these are taken apart', () => {
  const kept = childWith([], { caseHoldings: [holding(moveId, '2026-05-01T10:00:00.000Z')], placedElsewhere: [placed(moveId)] });
  const other = childWith([{ ...planThere, moveId: anotherMoveId }], { caseHoldings: [holding(anotherMoveId, '2026-03-02T10:00:00.000Z')] });
  const both = movesOfBoth(kept, other);
  expect(both.caseHoldings?.map((each) => each.moveId)).toEqual([anotherMoveId, moveId]);
  const now = { ...kept, ...both, caseHoldings: [...(both.caseHoldings ?? []), holding(anotherMoveId, '2026-06-01T10:00:00.000Z')] };
  expect(movesApart(now, other)).toEqual({
    kept: { caseHoldings: kept.caseHoldings, placedElsewhere: kept.placedElsewhere },
    other: { caseHoldings: [holding(anotherMoveId, '2026-03-02T10:00:00.000Z'), holding(anotherMoveId, '2026-06-01T10:00:00.000Z')], placedElsewhere: undefined },
  });
  expect(movesOfBoth(childWith([]), childWith([]))).toEqual({});
});
