import type { Audience } from '@custodian/contracts';

/** In whose inbox a notice is: a practitioner's, the designated manager's, the auditors' or the desks'. */
export type Holder = `worker:${string}` | 'custodian' | 'auditor' | 'desk';

/** Whom one notice is to, as it was known when it was told; ids only. */
export interface Recipient {
  /** A practitioner's id, another stable id for somebody outside the directory, or the place (`desk:duty`) whoever sits there answers for. */
  readonly recipientId: string;
  readonly workerId?: string;
  /** In which capacity, such as `core-group-member`. */
  readonly as?: string;
  /** By which they are found again; absent where nobody could be named. */
  readonly via?: Audience;
}

/** Somebody told, and the inboxes their notice is in from the start. */
export interface Addressed {
  readonly recipient: Recipient;
  readonly holders: readonly Holder[];
}

/** Nobody could be named: the designated manager has it, and it is an alarm. */
export const nobody: Addressed = { recipient: { recipientId: 'nobody' }, holders: ['custodian'] };

/** The one recipient of an audience that names them itself; undefined where the register is to be asked who it is. */
export function namedIn(audience: Audience): Addressed | undefined {
  if ('workerId' in audience) return { recipient: { recipientId: audience.workerId, workerId: audience.workerId, via: audience }, holders: [`worker:${audience.workerId}`] };
  if ('role' in audience) return { recipient: { recipientId: `role:${audience.role}`, via: audience }, holders: [audience.role] };
  if ('desk' in audience) return { recipient: { recipientId: `desk:${audience.desk}`, via: audience }, holders: ['desk'] };
  if ('office' in audience && audience.office === 'designated-manager') return { recipient: { recipientId: 'office:designated-manager', via: audience }, holders: ['custodian'] };
  return undefined;
}

/** Somebody as the register answers. */
interface Answered {
  readonly recipientId: string;
  readonly workerId?: string;
  readonly as: string;
  readonly coveringFor?: string;
}

/** Somebody found by an audience who is to have a notice. Whoever is stood in for has it all the same: it is theirs, and in both inboxes. */
export function addressedOf({ recipientId, workerId, as, coveringFor }: Answered, via: Audience): Addressed {
  const whose = coveringFor ?? workerId;
  const holders = [coveringFor, workerId].flatMap((id) => (id === undefined ? [] : [`worker:${id}` as const]));
  return { recipient: { recipientId: coveringFor ?? recipientId, as, ...(whose !== undefined && { workerId: whose }), via: whose === undefined ? via : { workerId: whose } }, holders };
}

/** Somebody found by an audience as the one to turn to now, whoever they stand in for. */
export function turnedTo({ recipientId, workerId, as }: Answered, via: Audience): Addressed {
  return { recipient: { recipientId, as, via, ...(workerId !== undefined && { workerId }) }, holders: workerId === undefined ? [] : [`worker:${workerId}`] };
}

/** Everybody of several audiences, each once; the first capacity counts. */
export function eachOnce(addressed: readonly Addressed[]): Addressed[] {
  return [...new Map(addressed.map((one) => [one.recipient.recipientId, one] as const).reverse()).values()].reverse();
}
