import type { PayloadOf, planEnded, planStarted } from '@custodian/contracts';
import type { Matter } from './matter';

/** What letters an event of a plan calls for, beside those there are about it: one matter to open, and some that are not owed any more. */
export interface Called {
  readonly open?: Pick<Matter, 'occasion' | 'on' | 'goesOnElsewhere'>;
  readonly withdraw: readonly Matter[];
}

/** A plan stands. One of another authority is that authority's to write about; one that stands again was only recorded as ended by mistake. */
export function ofStart({ basis, from, correction }: PayloadOf<typeof planStarted>, earlier: readonly Matter[]): Called {
  if (basis !== 'conference') return { withdraw: [] };
  if (correction !== undefined) return corrected('plan-ended', 'end-was-a-mistake', from, earlier);
  return earlier.some(({ occasion }) => occasion === 'plan-started') ? { withdraw: [] } : { open: { occasion: 'plan-started', on: from }, withdraw: [] };
}

/** A plan has ended, or its recording was set right. */
export function ofEnd({ basis, to, correction, goesOnElsewhere }: PayloadOf<typeof planEnded>, earlier: readonly Matter[]): Called {
  if (basis !== undefined && basis !== 'conference') return { withdraw: [] };
  if (correction === 'entered-by-mistake') {
    const ended = owedOf(earlier, 'plan-ended');
    const start = corrected('plan-started', 'start-was-a-mistake', to, earlier);
    return { ...start, withdraw: [...start.withdraw, ...ended] };
  }
  const saysSo = (matter: Matter) => matter.occasion === 'plan-ended' && matter.on === to && matter.goesOnElsewhere === goesOnElsewhere;
  if (earlier.some((matter) => saysSo(matter) && matter.status !== 'withdrawn')) return { withdraw: [] };
  return { open: { occasion: 'plan-ended', on: to, ...(goesOnElsewhere && { goesOnElsewhere }) }, withdraw: owedOf(earlier, 'plan-ended') };
}

/** What nobody was written to about yet need not be put right in writing. */
function corrected(wrong: Matter['occasion'], occasion: Matter['occasion'], on: string, earlier: readonly Matter[]): Called {
  const about = earlier.filter((matter) => matter.occasion === wrong);
  const written = about.some(({ done }) => done.some(({ sent }) => sent.length > 0));
  return { ...(written && { open: { occasion, on } }), withdraw: owedOf(earlier, wrong) };
}

function owedOf(matters: readonly Matter[], occasion: Matter['occasion']): Matter[] {
  return matters.filter((matter) => matter.occasion === occasion && matter.status === 'owed');
}
