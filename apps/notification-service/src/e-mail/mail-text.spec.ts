import { NoticeKind } from '@custodian/contracts';
import fc from 'fast-check';
import { newNotice } from '../notice/notice';
import { linkTo } from '../notice/notice-in-contract';
import { mailText } from './mail-text';

const noticeId = '4f0e2a9c-3d27-4c5e-b8f6-1c0d7b5a2e0c';

describe('a mail', () => {
  it('says reference, action and link', () => {
    const notice = newNotice({ kind: 'child-enquired-about', reference: 'E-7K3M-9QXP', toWorkerId: null }, noticeId, new Date(0));
    expect(mailText(notice, linkTo(noticeId, 'https://custodian.northmoor.example'), 'custodian@northmoor.example')).toEqual({
      messageId: `<${noticeId}@northmoor.example>`,
      subject: 'E-7K3M-9QXP: Follow up the enquiry and acknowledge',
      text: `E-7K3M-9QXP\n\nFollow up the enquiry and acknowledge.\n\nhttps://custodian.northmoor.example/notices/${noticeId}\n`,
    });
  });

  it('says nothing of whom or what it is about, whatever that is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NoticeKind.options), fc.uuid(), fc.uuid(), fc.uuid(), (kind, childId, enquiryId, toWorkerId) => {
        const notice = newNotice({ kind, because: 'same-address', childId, enquiryId, toWorkerId }, noticeId, new Date(0));
        const said = JSON.stringify(mailText(notice, linkTo(noticeId, 'https://x.example'), 'a@x.example'));
        for (const kept of [kind, 'same-address', childId, enquiryId, toWorkerId]) expect(said).not.toContain(kept);
      }),
    );
  });
});
