import { Policy } from '../policy';
import { isPresetName, presetNamed, presetNames } from '.';

describe('presets', () => {
  it('are one per source document and one for the national guidance', () => {
    expect(presetNames).toEqual(['000', '001', '002', '003', '004', 'england-2023']);
  });

  it.each([...presetNames])('%s keeps the schema and survives being a JSON file', (name) => {
    const preset = presetNamed(name);
    expect(preset.id).toBe(name);
    expect(Policy.parse(JSON.parse(JSON.stringify(preset)))).toEqual(preset);
  });

  it.each([...presetNames])('%s rings drama numbers only', (name) => {
    const { duty, outOfHours } = presetNamed(name).desks;
    for (const { phone } of [duty, outOfHours]) expect(phone).toMatch(/^(0161 496 0|020 7946 0)\d{3}$/);
  });

  it('disagree where their sources do', () => {
    const [p000, p001, p003, p004] = ['000', '001', '003', '004'].map(presetNamed);
    expect(p001?.officeHours.friday).toEqual({ open: '08:30', close: '16:30' });
    expect(p001?.words.leadSocialWorker).toBe('key worker');
    expect(p003?.nation).toBe('wales');
    expect(p003?.words.plan).toBe('care and support protection plan');
    expect([p000, p001, p003, p004].map((each) => each?.enquiry.enquirerMustInformCoordinator.on)).toEqual([false, false, true, false]);
    expect([p000, p001, p003, p004].map((each) => each?.enquiry.repeat.unknownChild?.enquiries)).toEqual([2, undefined, undefined, undefined]);
    expect([p000, p001, p003, p004].map((each) => each?.enquiry.repeat.childWithoutPlan?.enquiries)).toEqual([undefined, 2, undefined, undefined]);
    expect([p000, p001, p003, p004].map((each) => each?.enquiry.repeat.anyChild?.enquiries)).toEqual([undefined, undefined, undefined, 3]);
    expect(p004?.circumstances.list).toHaveLength(8);
    expect([p000, p001, p003].map((each) => each?.timeLimits['transfer-in-conference'].start)).toEqual([
      'referral accepted',
      'written information received',
      'notified and agreed permanent',
    ]);
    expect(p001?.timeLimits['temporary-in-stay']).toMatchObject({ number: 28, unit: 'working-days' });
    expect(p003?.timeLimits['temporary-in-stay']).toMatchObject({ number: 84, unit: 'calendar-days' });
  });

  it('are handed out as copies', () => {
    presetNamed('001').agencies.length = 0;
    expect(presetNamed('001').agencies).not.toHaveLength(0);
  });

  it('name what there is when asked for one there is not', () => {
    expect(isPresetName('005')).toBe(false);
    expect(() => presetNamed('005')).toThrow('000, 001, 002, 003, 004, england-2023');
    expect(() => presetNamed('constructor')).toThrow(RangeError);
  });
});
