import { exampleNotice, Notice as Contract, NoticeKind } from '@custodian/contracts';
import { presetNamed } from '@custodian/policy';
import { climbOf } from '../ladder/ladder-start';
import { acknowledged } from './acknowledge';
import { namedIn, nobody } from '../recipient/recipient';
import { newNotice, type Told } from './notice';
import { inContract } from './notice-in-contract';

const now = new Date('2026-03-01T03:04:02.120Z');
const later = new Date('2026-03-01T08:31:00.000Z');
const { noticeId } = exampleNotice;
const told: Told = { kind: 'child-enquired-about', because: 'plan', reference: 'E-7K3M-9QXP', enquiryId: exampleNotice.enquiryId, childId: exampleNotice.childId, to: [] };
const example = Contract.parse(exampleNotice);
const policy = presetNamed('001');
const climb = (kind: Told['kind']) => climbOf(policy, kind, now);
const lead = namedIn({ workerId: exampleNotice.toWorkerId ?? '' }) ?? nobody;

describe('a notice', () => {
  it('is in the inbox as soon as it is', () => {
    expect(inContract(newNotice(told, lead, climb(told.kind), { noticeId, now }), 'https://custodian.northmoor.example')).toMatchObject({ ...example, acknowledgeBy: { at: '2026-03-02T12:30:00.000Z', number: 4, unit: 'working-hours', source: policy.ladders['today']?.source } });
  });

  it('has a reference made of its id where the matter has none', () => {
    expect(newNotice({ kind: 'plan-started', childId: told.childId, to: [] }, nobody, climb('plan-started'), { noticeId, now }).reference).toBe('N-4F0E2A9C');
  });

  it.each(NoticeKind.options)('of %s asks for something, and does not say what the Record holds', (kind) => {
    const notice = newNotice({ kind, to: [] }, nobody, climb(kind), { noticeId, now });
    expect(notice.action).not.toMatch(/plan|child|case|conference|address/iu);
    expect(Contract.safeParse(inContract(notice, 'https://custodian.northmoor.example/')).error).toBeUndefined();
  });

  it('to nobody says so by naming nobody', () => {
    expect(inContract(newNotice(told, nobody, climb(told.kind), { noticeId, now }), 'https://x.example')).not.toHaveProperty('toWorkerId');
  });

  it('is acknowledged once', () => {
    const after = acknowledged(newNotice(told, lead, climb(told.kind), { noticeId, now }), 'staff:key-worker', later);
    expect(after).toMatchObject({ status: 'acknowledged', acknowledgedAt: later, acknowledgedBy: 'staff:key-worker', version: 2 });
    expect(after && acknowledged(after, 'staff:key-worker', later)).toBeUndefined();
  });
});
