import type { Item, Message } from './message';

/** A mail about what waits for somebody. */
export interface MailText {
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
}

/**
 * What a mail says: reference, action, deadline and link, and nothing of whom or what it is about.
 * Its Message-ID is the message's own, so that a mail sent twice (the process died before it could note the first) can be told for the same.
 */
export function mailText({ messageId, items }: Message, from: string): MailText {
  const [first, ...more] = items;
  return {
    messageId: `<${messageId}@${from.split('@').at(-1) ?? 'custodian'}>`,
    subject: more.length === 0 ? `${first.reference}: ${first.action}` : `${items.map(({ reference }) => reference).join(', ')}: ${items.length} notices wait for you`,
    text: items.map(itemText).join('\n\n'),
  };
}

/** One item in words. */
export function itemText({ reference, action, deadline, link }: Item): string {
  return `${reference}\n\n${action}.${deadline === undefined ? '' : `\n\nAcknowledge by ${deadline}.`}\n\n${link}\n`;
}
