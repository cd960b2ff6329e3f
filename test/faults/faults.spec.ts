import { type PrivateAuthority, startPrivately } from '../../apps/command-line/src/bench/private-authority';
import { type Promised } from '../../apps/command-line/src/bench/faults/reckoning';
import { type FaultsResult, runFaults } from '../../apps/command-line/src/bench/faults/run-faults';
import { ownName } from '../setup/own-deployment';

let authority: PrivateAuthority;
let result: FaultsResult;
beforeAll(async () => {
  authority = await startPrivately(ownName('faults'));
  result = await runFaults(authority, { enquiries: 120, callers: 12, children: 12, rounds: 1, seed: 20, report: () => undefined });
}, 240_000);
afterAll(() => authority.stop());

/** Every way in which one promise was broken, with its count. */
function broken(promise: Promised) {
  return result.counts.filter((each) => each.promise === promise && each.count > 0);
}

describe('while services, broker and database are killed and paused', () => {
  it('every kind of fault befalls the enquiries, and every client gets its answer', () => {
    expect(new Set(result.faults.map(({ how, victim }) => `${how} ${victim}`)).size).toBe(7);
    expect(result.told.flatMap(({ answered, failed }) => (answered?.status === 'answered' ? [] : [failed]))).toEqual([]);
  });

  it('nothing that was recorded or announced is lost', () => {
    expect(broken('lost')).toEqual([]);
  });

  it('no enquiry, notice, contact sheet or audit entry is doubled', () => {
    expect(broken('doubled')).toEqual([]);
  });

  it('nothing is told before it is recorded', () => {
    expect(broken('told before recorded')).toEqual([]);
  });

  it('notices about one child keep their order', () => {
    expect(broken('out of order')).toEqual([]);
  });

  it('no message is parked, held or left in a queue, and every check is made', () => {
    expect([...broken('parked'), ...broken('left over')]).toEqual([]);
  });
});
