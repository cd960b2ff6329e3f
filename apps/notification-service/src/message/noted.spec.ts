import type { Attempt } from '../notice/notice';
import { isNoted } from './noted';

const attempt = (more: Partial<Attempt>): Attempt => ({ channel: 'email', at: new Date(0), outcome: 'failed', detail: 'temporary-failure', message: 9, ...more });

it.each([
  ['the same again', {}, true],
  ['the same failure, when one more would be the last', { outcome: 'given-up' as const }, true],
  ['another detail', { detail: 'technical-failure' }, false],
  ['another sending', { message: 10 }, false],
  ['another outcome', { outcome: 'delivered' as const, detail: undefined }, false],
])('%s', (_what, more, is) => {
  expect(isNoted([attempt({})], attempt(more))).toBe(is);
});
