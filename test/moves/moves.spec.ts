import type { Promised } from '../../apps/command-line/src/bench/moves/reckoning';
import { type MovesResult, runMoves } from '../../apps/command-line/src/bench/moves/run-moves';
import { startThree, type ThreeAuthorities } from '../../apps/command-line/src/bench/moves/three-authorities';
import { ownName } from '../setup/own-deployment';

let three: ThreeAuthorities;
let result: MovesResult;
beforeAll(async () => {
  three = await startThree(ownName('moves'));
  result = await runMoves(three, { moves: 16, atOnce: 8, rounds: 1, seed: 7, report: () => undefined });
}, 600_000);
afterAll(() => three.stop());

/** Every way in which these promises were broken, with its count. */
function broken(...promises: readonly Promised[]) {
  return result.counts.filter(({ promise, count }) => promises.includes(promise) && count > 0);
}

describe('while children move among three authorities, and services, servers and the interchange are killed and paused', () => {
  it('every kind of fault befalls them, and everybody can go on', () => {
    expect(new Set(result.faults.map(({ how, victim }) => `${how} ${victim}`)).size).toBe(11);
    expect(result.told.flatMap(({ story, failed }) => (failed === undefined ? [] : [{ story, failed }]))).toEqual([]);
  });

  it('no move is lost or doubled, and both sides come to the same', () => {
    expect(broken('lost', 'doubled', 'not the same on both sides')).toEqual([]);
  });

  it('every child is held by one, and is on the Record of whoever holds them', () => {
    expect(broken('responsibility', 'on the wrong Record')).toEqual([]);
  });

  it('nobody is taken off a Record before conference and minutes', () => {
    expect(broken('removed too soon')).toEqual([]);
  });

  it('everything that was sent is signed for, and nothing is left over', () => {
    expect(broken('dispatches', 'left over')).toEqual([]);
  });
});
