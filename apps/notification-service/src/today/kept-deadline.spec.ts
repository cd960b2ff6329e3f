import { deadlineChangedOf, type DeadlineStatus } from '@custodian/contracts';
import { afterChange, type KeptDeadline } from './kept-deadline';

const { example } = deadlineChangedOf['register-service'];
const said = (gen: number, status: DeadlineStatus) => ({ ...example, gen, status });

function heard(...changes: [number, DeadlineStatus][]): string {
  const kept = changes.reduce<KeptDeadline | undefined>((before, [gen, status]) => afterChange(before, said(gen, status)) ?? before, undefined);
  return `${kept?.gen} ${kept?.status} ${kept?.open ? 'open' : 'ended'}`;
}

describe('a deadline heard of', () => {
  it.each<[string, [number, DeadlineStatus][], string]>([
    ['in its order', [[1, 'armed'], [1, 'fired'], [1, 'met']], '1 met ended'],
    ['twice', [[1, 'armed'], [1, 'fired'], [1, 'armed'], [1, 'fired']], '1 fired open'],
    ['the other way round', [[1, 'met'], [1, 'fired'], [1, 'armed']], '1 met ended'],
    ['set anew', [[1, 'armed'], [1, 'fired'], [2, 'armed']], '2 armed open'],
    ['set anew, and of the earlier setting after it', [[2, 'armed'], [1, 'fired'], [1, 'superseded']], '2 armed open'],
    ['set anew after its end', [[1, 'armed'], [1, 'withdrawn'], [2, 'armed']], '2 armed open'],
  ])('%s', (_how, changes, after) => {
    expect(heard(...changes)).toBe(after);
  });

  it('is kept with its times as instants', () => {
    expect(afterChange(undefined, said(1, 'armed'))).toMatchObject({ startedAt: new Date(example.startedAt), dueAt: new Date(example.dueAt), rule: 'REC-07', limit: example.limit });
  });
});
