import { refused } from '@custodian/platform';
import type { Matter } from './matter';

/** Refuses letters-withdrawn: nobody is written to about what the Record no longer says. */
export function notWithdrawn({ status }: Pick<Matter, 'status'>): void {
  if (status === 'withdrawn') throw refused('letters-withdrawn', 'What these letters would say was corrected: nobody is to be written to about it.');
}
