import type { recordWorker } from '@custodian/contracts';
import type { z } from 'zod';

type WorkerInput = z.input<(typeof recordWorker)['input']>;

const socialCare = { agency: 'Northmoor Children’s Social Care' };

function worker(username: string, name: string, role: string, last3: string, details: Partial<WorkerInput> = {}): WorkerInput {
  return { authorityWorkerId: username, name, role, phone: `0161 496 0${last3}`, email: `${username}@northmoor.example`, ...socialCare, ...details };
}

/** The directory's entry of everyone who can sign in to the demonstration, by their username. */
export const workers: readonly WorkerInput[] = [
  worker('key-worker', 'Ianthe Brockhollow', 'Social worker', '111', { team: 'Tanpits team' }),
  worker('second-key-worker', 'Casimir Fennimore', 'Social worker', '112', { team: 'Weir team' }),
  worker('duty-clerk', 'Perran Oakshott', 'Duty clerk', '113', { team: 'Safeguarding Unit' }),
  worker('out-of-hours', 'Sunniva Drakelow', 'Out-of-hours social worker', '114', { team: 'Out-of-hours team' }),
  worker('custodian', 'Thora Wexcombe', 'Designated manager', '115', { team: 'Safeguarding Unit' }),
  worker('team-manager', 'Evander Millthorpe', 'Team manager', '117', { team: 'Tanpits team' }),
  worker('second-custodian', 'Rosalind Appleyard-Finch', 'Designated manager’s deputy', '118', { team: 'Safeguarding Unit' }),
  worker('chair', 'Odalys Marchbanks', 'Conference chair', '116', { team: 'Safeguarding Unit' }),
];
