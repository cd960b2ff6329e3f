import { scheduleOf } from './schedule';

describe('a schedule of faults', () => {
  it('is the same for the same seed and another for another', () => {
    expect(scheduleOf(7, 3)).toEqual(scheduleOf(7, 3));
    expect(scheduleOf(7, 3)).not.toEqual(scheduleOf(8, 3));
  });

  it('has every kind once in each round, one after the other within the run', () => {
    const faults = scheduleOf(7, 2);
    expect(faults).toHaveLength(14);
    expect(new Set(faults.slice(0, 7).map(({ victim, how }) => `${how} ${victim}`)).size).toBe(7);
    const places = faults.map(({ after }) => after);
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places.every((place) => place > 0 && place < 1)).toBe(true);
  });
});
