import { z } from 'zod';
import { Email, ForeignId, Id, Line, LocalDate, Telephone } from '../fields';
import { defineCommand } from '../operation';

/** A practitioner the Record names: lead social worker, core group member, chair, clerk (REC-06). */
export const workerDetails = {
  authorityWorkerId: ForeignId.optional(),
  name: Line,
  role: Line,
  agency: Line,
  team: Line.optional(),
  phone: Telephone,
  mobile: Telephone.optional().describe('for text messages'),
  email: Email.optional(),
  managerWorkerId: Id.optional().describe('their team manager; absent: whoever manages their team'),
  managesTeam: Line.optional().describe('the team they manage'),
};

/** A stretch of days on which somebody is away, the first and the last included, and who acts for them. */
export const Absence = z.strictObject({ from: LocalDate, to: LocalDate, coverWorkerId: Id.optional() }).refine(({ from, to }) => to >= from, { error: 'ends before it starts', path: ['to'] });

export const Worker = z.strictObject({
  workerId: Id,
  ...workerDetails,
  absences: z.array(Absence).optional(),
  leftOn: LocalDate.optional().describe('from this day they no longer work here; what names them stays'),
  version: z.number().int().positive(),
});

export const exampleWorker = {
  name: 'Ianthe Brockhollow',
  role: 'Social worker',
  agency: 'Northmoor Children’s Social Care',
  team: 'Tanpits team',
  phone: '0161 496 0111',
  email: 'ianthe.brockhollow@northmoor.example',
};

export const recordWorker = defineCommand({
  name: 'register.record-worker',
  version: 1,
  owner: 'register-service',
  doc: 'Adds a practitioner to the directory that plans, cases and core groups name people from (REC-06).',
  http: { method: 'POST', path: '/workers' },
  input: z.strictObject(workerDetails),
  output: z.strictObject({ workerId: Id, version: z.number().int().positive() }),
  example: { input: exampleWorker, output: { workerId: '0f8f5f2c-4a3e-4a58-a7a9-54f5df2d2a01', version: 1 } },
  refusals: ['worker-already-recorded', 'worker-not-found'],
});
