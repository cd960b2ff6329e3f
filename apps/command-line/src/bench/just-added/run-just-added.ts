import { checkEnquiry, recordCallBack, recordChild, recordEnquiry } from '@custodian/contracts';
import { signInAs } from '../../api/sign-in';
import { serviceProcess } from '../../deployment/service-process';
import { madeUpChild } from '../../made-up/child';
import { madeUp } from '../../made-up/random';
import { freePort } from '../../process/free-port';
import { stateFile } from '../../project';
import { atOnce } from '../at-once';
import type { PrivateAuthority } from '../private-authority';
import { describedAs } from '../workload/asked-about';
import { loadChildren } from '../workload/load-children';
import { theCall } from '../workload/steps';

export interface JustAddedOptions {
  readonly children: number;
  readonly callers: number;
  readonly seed: number;
}

const already = 300;

/**
 * Records children one after the other, each between the ring back of an enquiry about it and the enquiry's check, with two processes of register-service:
 * how many the very next check found. Gives the lines to print, and whether all were found.
 */
export async function runJustAdded({ deployment }: PrivateAuthority, { children, callers, seed }: JustAddedOptions): Promise<{ lines: string[]; all: boolean }> {
  const port = await freePort();
  const replica = serviceProcess('register-service', `http://127.0.0.1:${port}`, { ...deployment.settingsOf('register-service'), HTTP_PORT: String(port) }, stateFile('logs', `${deployment.authority}-replica`));
  await replica.start();
  try {
    const custodian = await signInAs(deployment.gatewayUrl, 'custodian');
    const clerk = await signInAs(deployment.gatewayUrl, 'duty-clerk');
    const { ringing } = await loadChildren(custodian, deployment.peopleFile, already);
    const faker = madeUp(seed);
    const made = Array.from({ length: children }, (_, at) => madeUpChild(faker, already + at + 1));
    const outcomes = await atOnce(callers, made, async (child) => {
      const described = describedAs(child);
      const recorded = await clerk.call(recordEnquiry, theCall(ringing, { described, childId: null, onPlan: false }, 'Made up'));
      const rung = await clerk.call(recordCallBack, { enquiryId: recorded.enquiryId, numberId: ringing.numberId, outcome: 'reached', spokeTo: recorded.enquirer.name }, { ifMatch: recorded.version });
      const { childId } = await custodian.call(recordChild, child);
      const from = performance.now();
      const { check } = await clerk.call(checkEnquiry, { enquiryId: recorded.enquiryId }, { ifMatch: rung.version });
      const outcome = check?.outcome !== 'completed' ? 'cannot be confirmed' : check.subjects[0]?.candidates.some((candidate) => candidate.childId === childId) === true ? 'found' : 'missed';
      return { outcome, ms: performance.now() - from };
    });
    const count = (wanted: string) => outcomes.filter(({ outcome }) => outcome === wanted).length;
    const took = outcomes.map(({ ms }) => ms).sort((one, two) => one - two);
    const at = (share: number) => (took[Math.floor(took.length * share)] ?? 0).toFixed(1);
    return {
      lines: [
        `found by the very next check: ${count('found')} of ${children}; missed ${count('missed')}; said that it cannot be confirmed ${count('cannot be confirmed')}`,
        `the check, ${callers} at a time, two processes of register-service: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`,
      ],
      all: count('found') === children,
    };
  } finally {
    await replica.stop();
  }
}
