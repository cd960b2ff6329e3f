import { signInAs } from '../../api/sign-in';
import type { PrivateAuthority } from '../private-authority';
import { loadChildren } from '../workload/load-children';
import { steps } from '../workload/steps';
import type { SentAgain } from './careful-call';
import { Databases } from './databases';
import { gatherFacts } from './facts';
import { makeFaults, victimAt } from './fault-maker';
import { makeEnquiries, type Size } from './make-enquiries';
import { Progress } from './progress';
import { unsettled, untilQuiet } from './quiet';
import { type Broken, reckon } from './reckoning';
import { type Fault, scheduleOf } from './schedule';
import type { Told } from './told';

export interface FaultsOptions extends Size {
  readonly seed: number;
  /** Each kind of fault comes once in every round. */
  readonly rounds: number;
  readonly children: number;
  readonly report: (text: string) => void;
}

export interface FaultsResult {
  readonly told: readonly Told[];
  readonly faults: readonly Fault[];
  readonly again: SentAgain;
  /** How long the enquiries took. */
  readonly seconds: number;
  readonly counts: readonly Broken[];
}

const quietWithinMs = 100_000;

/** Makes enquiries while services and servers are killed and paused, lets everything settle, and counts what went wrong. */
export async function runFaults(authority: PrivateAuthority, { seed, rounds, children, report, ...size }: FaultsOptions): Promise<FaultsResult> {
  const { deployment } = authority;
  const loaded = await loadChildren(await signInAs(deployment.gatewayUrl, 'custodian'), deployment.peopleFile, children);
  const clerk = await signInAs(deployment.gatewayUrl, 'duty-clerk');
  const databases = new Databases(authority);
  try {
    const progress = new Progress(size.enquiries * steps.length);
    const start = Date.now();
    const faulting = makeFaults(({ victim }) => victimAt(authority, victim), scheduleOf(seed, rounds), progress, report);
    const { told, again } = await makeEnquiries(clerk, loaded, size, progress).finally(() => { progress.end(); });
    const seconds = (Date.now() - start) / 1000;
    const faults = await faulting;
    report(`${told.length} enquiries made; waiting until everything has settled`);
    const left = await untilQuiet(() => unsettled(authority, databases), quietWithinMs);
    return { told, faults, again, seconds, counts: reckon(told, await gatherFacts(clerk, databases), left) };
  } finally {
    await databases.close();
  }
}
