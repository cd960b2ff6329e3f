import { inColumns } from '../columns';
import type { Figures, Spread } from '../enquiry/samples';

/** What was found with so many under way at a time. */
export interface Level {
  readonly atATime: number;
  readonly messages: number;
  readonly ways: { readonly whole: Figures; readonly publish: Figures; readonly crypto: Figures };
}

/** Publishes of which one message with its receipt is made: two to the interchange, two from it. */
const hops = 4;

/** The figures as lines of a table, one column for each level. */
export function interchangeLines(levels: readonly Level[], rounds: number): string[] {
  const row = (said: string, cell: (level: Level) => string): string[] => [said, ...levels.map(cell)];
  return inColumns([
    row(`median of ${rounds} rounds (least–most of a round)`, ({ atATime }) => `${atATime} at a time`),
    row('messages in each round', ({ messages }) => String(messages)),
    row('messages with their receipts, /s', ({ ways }) => figure(ways.whole.perSecond)),
    row('publish → receipt at the sender p50, ms', ({ ways }) => figure(ways.whole.p50)),
    row('publish → receipt at the sender p99, ms', ({ ways }) => figure(ways.whole.p99)),
    row('bare confirmed publish, /s', ({ ways }) => figure(ways.publish.perSecond)),
    row('bare confirmed publish p50, ms', ({ ways }) => figure(ways.publish.p50)),
    row('bare confirmed publish p99, ms', ({ ways }) => figure(ways.publish.p99)),
    row('bare encrypt, sign, verify, decrypt, /s', ({ ways }) => figure(ways.crypto.perSecond)),
    row('bare encrypt, sign, verify, decrypt p50, ms', ({ ways }) => figure(ways.crypto.p50)),
    row('bare encrypt, sign, verify, decrypt p99, ms', ({ ways }) => figure(ways.crypto.p99)),
    row(`ratio: p50 to ${hops} bare publishes and once the keys`, ({ ways }) => `${(ways.whole.p50.median / (hops * ways.publish.p50.median + ways.crypto.p50.median)).toFixed(2)} ×`),
    row(`ratio: /s to bare publishes /s, by ${hops}`, ({ ways }) => `${((hops * ways.whole.perSecond.median) / ways.publish.perSecond.median).toFixed(2)} ×`),
  ]);
}

/** How long a circulation took until the last receipt. */
export function circulationLines(custodians: number, rounds: number, { first, others }: { readonly first: number; readonly others: Spread }): string[] {
  return [`One circulation to ${custodians} custodians, from the decision to the last of all receipts: ${figure(others)} ms, median of ${rounds} (least–most); the first one ${number(first)} ms`];
}

function figure({ median, least, most }: Spread): string {
  return `${number(median)} (${number(least)}–${number(most)})`;
}

function number(value: number): string {
  return value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2);
}
