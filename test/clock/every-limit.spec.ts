import { callBackLimit, dueAt, Nation, presetNamed, presetNames } from '@custodian/policy';
import { allOf, expectedOf, tableOf } from './expected';
import { ofScotland } from './limits-by-name';

const cases = presetNames.flatMap((preset) => Nation.options.map((nation) => [preset, nation] as const));

describe.each(presetNames.map((preset) => [preset]))('the limits of %s', (preset) => {
  it('are all in the table, as their sources set them', () => {
    const { limits, ringBack } = tableOf(preset);
    const policy = presetNamed(preset);
    const set = Object.entries(policy.timeLimits).map(([name, { number, unit, start, source }]) => [name, [number, unit, start, source]]);
    expect(Object.fromEntries(set)).toEqual(Object.fromEntries(Object.entries(limits).map(([name, { is }]) => [name, is])));
    expect(callBackLimit(policy).number).toBe(ringBack[0]);
  });
});

describe.each(cases)('the limits of %s by the calendar of %s', (preset, nation) => {
  const policy = { ...presetNamed(preset), nation };
  const limits = { ...policy.timeLimits, 'call-back': callBackLimit(policy) };

  it.each(allOf(preset, nation).map((row) => [row.name, row.start.toISOString(), row.due.toISOString(), row.why] as const))('%s from %s is due at %s (%s)', (name, start, due) => {
    const limit = Object.entries(limits).find(([each]) => each === name)?.[1];
    expect(limit && dueAt(policy, limit, new Date(start)).toISOString()).toBe(due);
  });
});

describe('Scotland’s limits for a child who crosses the border', () => {
  const policy = { ...presetNamed('england-2023'), nation: 'scotland' as const };
  const neighbour = policy.neighbours.scotland ?? {};

  it('are all in the table, as their source sets them', () => {
    expect(Object.entries(neighbour).map(([name, { number, unit, start, source }]) => [name, [number, unit, start, source]])).toEqual(Object.entries(ofScotland).map(([name, { is }]) => [name, is]));
  });

  const rows = Object.entries(ofScotland).flatMap(([name, named]) => expectedOf(name, named, { preset: 'england-2023', nation: 'scotland' }));
  it.each(rows.map((row) => [row.name, row.start.toISOString(), row.due.toISOString(), row.why] as const))('%s from %s is due at %s (%s)', (name, start, due) => {
    const limit = Object.entries(neighbour).find(([each]) => each === name)?.[1];
    expect(limit && dueAt(policy, limit, new Date(start)).toISOString()).toBe(due);
  });
});
