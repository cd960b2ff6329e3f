import { Injectable } from '@nestjs/common';
import type { Message, Outcome, Sender } from '../message/message';
import { settings } from '../settings';
import { signatureOf } from './signature.client';

const longestMs = 10_000;

/** A system of the authority's own that is told of notices: ids, reference, deadline and link, signed. Undefined sender where the settings name none, or no secret. */
@Injectable()
export class Webhook {
  readonly sender = senderBy(settings);
}

function senderBy({ WEBHOOK_URL, WEBHOOK_SECRET }: typeof settings): Sender | undefined {
  return WEBHOOK_URL === undefined || WEBHOOK_SECRET === undefined ? undefined : { send: (url, message) => post(url, WEBHOOK_SECRET, message) };
}

/** Whoever is told the same message twice knows it by its messageId. */
async function post(url: string, secret: string, { messageId, recipientId, items }: Message): Promise<Outcome> {
  const body = JSON.stringify({ messageId, recipientId, notices: items.map(({ noticeId, reference, deadline, link }) => ({ noticeId, reference, deadline, link })) });
  const headers = { 'content-type': 'application/json', 'custodian-signature': signatureOf(body, secret, Math.floor(Date.now() / 1000)) };
  try {
    const { status } = await fetch(url, { method: 'POST', body, headers, redirect: 'error', signal: AbortSignal.timeout(longestMs) });
    return status >= 200 && status < 300 ? { is: 'delivered' } : { is: 'failed', detail: 'receiver-refuses' };
  } catch {
    return { is: 'failed', detail: 'receiver-unreachable' };
  }
}
