import { randomUUID } from 'node:crypto';
import type { AuditEntry, Concerns } from '@custodian/audit';
import type { AnyOperation } from '@custodian/contracts';
import type { Problem } from '@custodian/platform';
import type { CallOf } from './call';
import { Denied } from './permission';

type Caller = Pick<CallOf<AnyOperation>, 'actor' | 'correlationId'>;

/** The trail's entry of an operation: who did it, when, with what outcome, what it concerned, and by which condition of the access table or rule it went so. */
export function entryOf(operation: AnyOperation, { actor, correlationId }: Caller, at: Date, outcome: AuditEntry['outcome'], concerns: Concerns & { readonly code: string }): AuditEntry {
  const { childIds = [], told: _told, ...ids } = concerns;
  return { entryId: randomUUID(), at, service: operation.owner, actorId: actor.id, roles: actor.roles, action: operation.name, outcome, childIds, ...ids, correlationId };
}

/** The trail's entry of a call that was refused or denied: which rule, and the ids the call named. */
export function refusalEntryOf(operation: AnyOperation, call: CallOf<AnyOperation>, at: Date, problem: Problem): AuditEntry {
  const [outcome, code] = problem instanceof Denied ? (['denied', problem.rule] as const) : (['refused', problem.code] as const);
  return entryOf(operation, call, at, outcome, { ...idsIn(call.input), code });
}

function idsIn(input: object): Concerns {
  const text = (name: string): string | undefined => {
    const value: unknown = Object.entries(input).find(([key]) => key === name)?.[1];
    return typeof value === 'string' ? value : undefined;
  };
  const [childId, enquiryId] = [text('childId'), text('enquiryId')];
  return { ...(childId && { childIds: [childId] }), ...(enquiryId && { enquiryId }) };
}
