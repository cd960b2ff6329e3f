import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type AnyOperation, answerEnquiry, breakGlass, checkEnquiry, confirmSubjects, getEnquiry, listAgencies, type OutputOf, recordCallBack, recordEnquiry, refuseEnquiry,
} from '@custodian/contracts';
import fc from 'fast-check';
import type { z } from 'zod';
import { CallRefused, type Client } from '../../apps/command-line/src/api/client';
import type { Authority } from '../rules/authority';

export type Enquiry = OutputOf<typeof recordEnquiry>;

const often = <T>(usual: readonly T[], rare: T) => fc.oneof({ weight: 24, arbitrary: fc.constantFrom(...usual) }, { weight: 1, arbitrary: fc.constant(rare) });

/** One thing a desk does, and what becomes of its answer: it arrives, is lost on the way and asked for again, or the service is killed under it. */
export const someAction = fc.record({
  does: often<'ring-back' | 'break-glass' | 'check' | 'confirm' | 'answer' | 'refuse'>(['ring-back', 'break-glass', 'check', 'confirm', 'answer'], 'refuse'),
  outcome: often<'reached' | 'not-reached' | 'not-genuine'>(['reached', 'reached', 'not-reached'], 'not-genuine'),
  chooses: fc.boolean(),
  advises: often<boolean>([true], false),
  stale: often<boolean>([false], true),
  fate: often<'arrives' | 'lost' | 'killed'>(['arrives', 'arrives', 'lost'], 'killed'),
  afterMs: fc.integer({ min: 0, max: 60 }),
});
export type Action = typeof someAction extends fc.Arbitrary<infer T> ? T : never;

/** From the ring back, or the broken glass, to the answer, each step with the same fate. */
export function theWholeWay(fate: Action['fate'], first: 'ring-back' | 'break-glass' = 'ring-back'): Action[] {
  const steps = [first, 'check', 'confirm', 'answer'] as const;
  return steps.map((does) => ({ does, outcome: 'reached', chooses: true, advises: true, stale: false, fate, afterMs: 10 }));
}

/** Carries an action out on an enquiry as the desk last saw it, and gives it as it then stands. A refusal changes nothing. */
export async function carryOut(authority: Authority, desk: Client, enquiry: Enquiry, action: Action): Promise<Enquiry> {
  const { enquiryId } = enquiry;
  const ifMatch = Math.max(1, enquiry.version - (action.stale ? 1 : 0));
  const idempotencyKey = randomUUID();
  const send = <T extends AnyOperation>(operation: T, input: z.input<T['input']>) => () => desk.call(operation, input, { ifMatch, idempotencyKey });
  await fated(authority, action, await commandOf(authority, enquiry, action, send));
  return authority.clerk.call(getEnquiry, { enquiryId });
}

type Send = <T extends AnyOperation>(operation: T, input: z.input<T['input']>) => () => Promise<unknown>;

async function commandOf(authority: Authority, enquiry: Enquiry, action: Action, send: Send): Promise<() => Promise<unknown>> {
  const { enquiryId } = enquiry;
  switch (action.does) {
    case 'ring-back': {
      const { agencies } = await authority.clerk.call(listAgencies, { limit: 500 });
      const numberId = agencies.find(({ agencyId }) => agencyId === enquiry.enquirer.agencyId)?.numbers[0]?.numberId ?? randomUUID();
      return send(recordCallBack, { enquiryId, numberId, outcome: action.outcome, ...(action.outcome === 'reached' && { spokeTo: 'Imogen Hathersage-Poole' }) });
    }
    case 'break-glass':
      return send(breakGlass, { enquiryId, reason: 'The child is in theatre and cannot wait', tried: 'The switchboard and the ward: dead' });
    case 'check':
      return send(checkEnquiry, { enquiryId });
    case 'confirm': {
      const offered = enquiry.check?.outcome === 'completed' ? enquiry.check.subjects : [];
      const choices = enquiry.subjects.map(({ subjectId }) => {
        const first = offered.find((subject) => subject.subjectId === subjectId)?.candidates[0]?.childId;
        return { subjectId, childId: action.chooses ? (first ?? null) : null };
      });
      return send(confirmSubjects, { enquiryId, choices });
    }
    case 'answer':
      return send(answerEnquiry, { enquiryId, ...(action.advises && { advice: 'Follow your own procedure.' }) });
    case 'refuse':
      return send(refuseEnquiry, { enquiryId, note: 'Would not say which ward' });
  }
}

async function fated(authority: Authority, { fate, afterMs }: Action, command: () => Promise<unknown>): Promise<void> {
  if (fate === 'arrives') return unlessRefused(command());
  if (fate === 'lost') {
    const [once, again] = await Promise.all([settled(command()), settled(sleep(afterMs).then(command))]);
    if (once.ok && again.ok) expect(again.answer).toEqual(once.answer);
    return;
  }
  const service = authority.deployment.service('enquiry-service');
  const underWay = settled(command());
  await sleep(afterMs);
  await service.kill();
  await underWay;
  await service.restart();
}

async function settled(call: Promise<unknown>): Promise<{ ok: true; answer: unknown } | { ok: false }> {
  return call.then((answer) => ({ ok: true as const, answer }), () => ({ ok: false as const }));
}

/** A refusal is an answer; a failure of the service is not. */
async function unlessRefused(call: Promise<unknown>): Promise<void> {
  try {
    await call;
  } catch (thrown) {
    const known = thrown instanceof CallRefused && (thrown.status < 500 || thrown.status === 503);
    if (!known) throw thrown;
  }
}
