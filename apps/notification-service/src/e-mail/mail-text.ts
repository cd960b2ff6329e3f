import type { Notice } from '../notice/notice';

/** A mail about a notice. */
export interface MailText {
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
}

/**
 * What the mail about a notice says: reference, action and link, and nothing of whom or what it is about.
 * Its Message-ID is the notice's own, so that a mail sent twice (the process died before it could note the first) can be told for the same.
 */
export function mailText({ noticeId, reference, action }: Notice, link: string, from: string): MailText {
  return {
    messageId: `<${noticeId}@${from.split('@').at(-1) ?? 'custodian'}>`,
    subject: `${reference}: ${action}`,
    text: `${reference}\n\n${action}.\n\n${link}\n`,
  };
}
