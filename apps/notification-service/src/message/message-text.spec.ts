import { NoticeKind } from '@custodian/contracts';
import { presetNamed } from '@custodian/policy';
import fc from 'fast-check';
import { climbOf } from '../ladder/ladder-start';
import { newNotice } from '../notice/notice';
import { namedIn, nobody } from '../recipient/recipient';
import { itemOf } from './item-of';
import { mailText } from './message-text';

const noticeId = '4f0e2a9c-3d27-4c5e-b8f6-1c0d7b5a2e0c';
const policy = presetNamed('001');
const now = new Date('2026-03-02T10:00:00Z');
const message = { messageId: 'm-1', reference: 'm-1-1', recipientId: 'w' };

describe('a mail', () => {
  it('says reference, action, deadline and link', () => {
    const notice = newNotice({ kind: 'child-enquired-about', reference: 'E-7K3M-9QXP', to: [] }, nobody, climbOf(policy, 'child-enquired-about', now), { noticeId, now });
    const item = { ...itemOf(notice, 'https://custodian.northmoor.example'), deadline: '2 March 2026 at 14:00' };
    expect(mailText({ ...message, items: [item] }, 'custodian@northmoor.example')).toEqual({
      messageId: '<m-1@northmoor.example>',
      subject: 'E-7K3M-9QXP: Follow up the enquiry and acknowledge',
      text: `E-7K3M-9QXP\n\nFollow up the enquiry and acknowledge.\n\nAcknowledge by 2 March 2026 at 14:00.\n\nhttps://custodian.northmoor.example/notices/${noticeId}\n`,
    });
  });

  it('of several notices says each', () => {
    const item = (reference: string) => ({ noticeId, reference, action: 'Read it', link: 'https://x.example' });
    expect(mailText({ ...message, items: [item('E-1'), item('N-2')] }, 'a@x.example').subject).toBe('E-1, N-2: 2 notices wait for you');
  });

  it('says nothing of whom or what it is about, whatever that is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NoticeKind.options), fc.uuid(), fc.uuid(), fc.uuid(), (kind, childId, enquiryId, toWorkerId) => {
        const notice = newNotice({ kind, because: 'same-address', childId, enquiryId, to: [] }, namedIn({ workerId: toWorkerId }) ?? nobody, climbOf(policy, kind, now), { noticeId, now });
        const said = JSON.stringify(mailText({ ...message, items: [itemOf(notice, 'https://x.example')] }, 'a@x.example'));
        for (const kept of [kind, 'same-address', childId, enquiryId, toWorkerId]) expect(said).not.toContain(kept);
      }),
    );
  });
});
