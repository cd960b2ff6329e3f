import { type Outcome, reckon } from './reckoning';

const dueAt = new Date('2026-03-02T10:00:00Z');
const after = (ms: number) => new Date(dueAt.getTime() + ms);
const good: Outcome = { deadlineId: 'a', gen: 1, status: 'fired', dueAt, effects: [{ gen: 1, firedBy: 'bull', at: after(3) }], announced: 1 };
const wrongOf = (changes: Partial<Outcome>, downs: Parameters<typeof reckon>[1] = []) => Object.entries(reckon([{ ...good, ...changes }], downs).counts).filter(([, count]) => count > 0).map(([what]) => what);
const effect = (ms: number, gen = 1) => ({ gen, firedBy: 'sweep', at: after(ms) });

describe('the reckoning of a run', () => {
  it('finds nothing wrong with what fired once, or was ended and never fired', () => {
    expect(wrongOf({})).toEqual([]);
    expect(wrongOf({ status: 'met', effects: [], announced: 0 })).toEqual([]);
    expect(wrongOf({ gen: 2, effects: [effect(5, 2)] })).toEqual([]);
  });

  it('finds what is lost, doubled, fired though ended or set anew, announced otherwise or before its time', () => {
    expect(wrongOf({ status: 'armed', effects: [], announced: 0 })).toEqual(['lost']);
    expect(wrongOf({ effects: [effect(1), effect(2)], announced: 2 })).toEqual(['doubled']);
    expect(wrongOf({ status: 'met' })).toEqual(['fired though ended or set anew']);
    expect(wrongOf({ gen: 2 })).toEqual(['fired though ended or set anew']);
    expect(wrongOf({ announced: 0 })).toEqual(['announced otherwise than fired']);
    expect(wrongOf({ effects: [effect(-1)] })).toEqual(['before their time']);
  });

  it('counts lateness from when what was down had come back', () => {
    const down = { from: after(-1_000), to: after(50_000) };
    expect(wrongOf({ effects: [effect(70_000)] })).toEqual(['later than 60 s after recovery']);
    expect(wrongOf({ effects: [effect(70_000)] }, [down])).toEqual([]);
    expect(wrongOf({ effects: [effect(120_000)] }, [down])).toEqual(['later than 60 s after recovery']);
    expect(reckon([{ ...good, effects: [effect(70_000)] }], [down])).toMatchObject({ late: [70_000], lateAfterRecovery: [20_000], fired: { sweep: 1 } });
  });
});
