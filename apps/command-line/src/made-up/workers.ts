import type { recordWorker } from '@custodian/contracts';
import type { z } from 'zod';
import type { MadeUpPerson } from '../sign-in/sign-in';
import { type MadeUpAuthority, officeNumber } from './authorities';

type WorkerInput = z.input<(typeof recordWorker)['input']>;

/** The directory's entry of everyone of these who can sign in to a made-up authority and works with children, by their username. */
export function workersOf(authority: MadeUpAuthority, people: readonly MadeUpPerson[]): WorkerInput[] {
  const { code, name, districts: [first, second] } = authority;
  const worker = (username: string, role: string, last: string, details: Partial<WorkerInput>): WorkerInput => ({
    authorityWorkerId: username,
    name: people.find((person) => person.username === username)?.name ?? username,
    role,
    phone: officeNumber(authority, last),
    email: `${username}@${code}.example`,
    agency: `${name} Children’s Social Care`,
    ...details,
  });
  const unit = { team: 'Safeguarding Unit' };
  const firstTeam = `${first} team`;
  return [
    worker('key-worker', 'Social worker', '11', { team: firstTeam }),
    worker('second-key-worker', 'Social worker', '12', { team: `${second} team` }),
    worker('duty-clerk', 'Duty clerk', '13', unit),
    worker('out-of-hours', 'Out-of-hours social worker', '14', { team: 'Out-of-hours team' }),
    worker('custodian', 'Designated manager', '15', unit),
    worker('team-manager', 'Team manager', '17', { team: firstTeam, managesTeam: firstTeam }),
    worker('second-custodian', 'Designated manager’s deputy', '18', unit),
    worker('chair', 'Conference chair', '16', unit),
  ];
}
