import { parsePolicy } from './parse-policy';
import { PolicyInvalid } from './policy-invalid';
import { presetNamed } from './presets';
import { clockLimits } from './presets/parts/clock-limits';

function problemsOf(change: (policy: ReturnType<typeof presetNamed>) => object): string[] {
  try {
    parsePolicy(JSON.stringify(change(presetNamed('001'))));
  } catch (error) {
    if (error instanceof PolicyInvalid) return error.problems.map(({ path }) => path);
    throw error;
  }
  return [];
}

describe('parsePolicy', () => {
  it('reads what a preset says', () => {
    expect(parsePolicy(JSON.stringify(presetNamed('003')))).toEqual(presetNamed('003'));
  });

  it('reads a file from before ladders, reminders and the later limits as if it had chosen what the presets do', () => {
    const { ladders, notices, reminders, timeLimits, ...older } = presetNamed('003');
    const limits = Object.fromEntries(Object.entries(timeLimits).filter(([name]) => !Object.hasOwn(clockLimits, name)));
    expect(parsePolicy(JSON.stringify({ ...older, timeLimits: limits }))).toEqual({ ...older, timeLimits, ladders, notices, reminders });
  });

  it('lists every faulty path in one message', () => {
    const broken = { ...presetNamed('001'), nation: 'france', version: 0, surprise: true };
    expect(() => parsePolicy(JSON.stringify(broken))).toThrow(/nation: [\s\S]*version: |version: [\s\S]*nation: /);
    expect(problemsOf(() => broken).sort()).toEqual(['(whole file)', 'nation', 'version']);
  });

  it.each<[string, string, (policy: ReturnType<typeof presetNamed>) => object]>([
    ['a weekday closed', 'officeHours.friday', (p) => ({ ...p, officeHours: { ...p.officeHours, friday: 'closed' } })],
    ['closing before opening', 'officeHours.monday.close', (p) => ({ ...p, officeHours: { ...p.officeHours, monday: { open: '17:00', close: '09:00' } } })],
    ['a time that is none', 'officeHours.monday.open', (p) => ({ ...p, officeHours: { ...p.officeHours, monday: { open: '8:30', close: '9:00' } } })],
    ['no agencies', 'agencies', (p) => ({ ...p, agencies: [] })],
    ['an id twice', 'agencies', (p) => ({ ...p, agencies: [...p.agencies, ...p.agencies] })],
    ['no list and no free text', 'circumstances.list', (p) => ({ ...p, circumstances: { list: [], freeTextAllowed: false } })],
    ['a limit of no days', 'timeLimits.first-review.number', (p) => ({ ...p, timeLimits: { ...p.timeLimits, 'first-review': { ...p.timeLimits['first-review'], number: 0 } } })],
    ['a limit with an unknown name', 'timeLimits', (p) => ({ ...p, timeLimits: { ...p.timeLimits, 'second-review': p.timeLimits['first-review'] } })],
    ['a limit missing', 'timeLimits.first-review', (p) => ({ ...p, timeLimits: { ...p.timeLimits, 'first-review': undefined } })],
    ['a notice on no ladder', 'notices.plan-started.ladder', (p) => ({ ...p, notices: { ...p.notices, 'plan-started': { ladder: 'rope', urgent: false, digest: false } } })],
    ['an urgent notice in a digest', 'notices.otherwise.digest', (p) => ({ ...p, notices: { otherwise: { ladder: 'today', urgent: true, digest: true } } })],
    ['a ladder without a step', 'ladders.today.steps', (p) => ({ ...p, ladders: { ...p.ladders, today: { ...p.ladders['today'], steps: [] } } })],
    ['a neighbour nobody knows', 'neighbours', (p) => ({ ...p, neighbours: { france: {} } })],
  ])('refuses %s at %s', (_what, path, change) => {
    expect(problemsOf(change)).toContain(path);
  });

  it.each(['', '{', 'null', '[]', '"001"'])('refuses %j', (text) => {
    expect(() => parsePolicy(text)).toThrow(PolicyInvalid);
  });
});
