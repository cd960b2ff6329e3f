import { inColumns } from '../columns';
import { type Figures, figuresOf, type Outcome } from './reckoning';

/** What one set showed. */
export interface Measured {
  readonly name: string;
  readonly people: number;
  readonly outcomes: readonly Outcome[];
  readonly buildSeconds: number;
  readonly memoryMb: number;
}

const percent = (share: number) => `${(100 * share).toFixed(2)} %`;
const rows: readonly (readonly [string, (figures: Figures) => string])[] = [
  ['right one first', ({ recall1 }) => percent(recall1)],
  ['right one among the first five', ({ recall5 }) => percent(recall5)],
  ['missed altogether', ({ missed }) => percent(missed)],
  ['somebody shown where nobody is right', ({ shownWrongly }) => percent(shownWrongly)],
  ['certain, but another child (of those on the Record)', ({ certainWrongChild }) => percent(certainWrongChild)],
  ['certain, where nobody is right', ({ certainWrongly }) => percent(certainWrongly)],
  ['same address found', ({ sameAddress }) => percent(sameAddress)],
  ['others said to live there, for each enquiry', ({ sameAddressExtra }) => sameAddressExtra.toFixed(3)],
  ['length of the list', ({ meanList }) => meanList.toFixed(2)],
  ['more there than are compared', ({ capped }) => percent(capped)],
  ...[1, 5, 10, 20].map((at, index): readonly [string, (figures: Figures) => string] => [`among the first five, were ${at} % shown wrongly`, ({ curve }) => percent(curve[index]?.[1] ?? 0)]),
  ['p50, ms', ({ p50 }) => p50.toFixed(2)],
  ['p99, ms', ({ p99 }) => p99.toFixed(2)],
];

/** The figures of each set side by side, then each name group of the first. */
export function matchingLines(measured: readonly Measured[]): string[] {
  const figures = measured.map(({ outcomes }) => figuresOf(outcomes));
  const table = [
    ['', ...measured.map(({ name }) => name)],
    ['people', ...measured.map(({ people }) => people.toLocaleString('en-GB'))],
    ['enquiries, on the Record + not', ...figures.map(({ positives, negatives }) => `${positives} + ${negatives}`)],
    ...rows.map(([label, told]) => [label, ...figures.map(told)]),
    ['index built in, s', ...measured.map(({ buildSeconds }) => buildSeconds.toFixed(1))],
    ['memory it takes, MB', ...measured.map(({ memoryMb }) => memoryMb.toFixed(0))],
  ];
  return [...inColumns(table), ...measured.slice(0, 1).flatMap(groupLines)];
}

function groupLines({ name, outcomes }: Measured): string[] {
  const groups = [...new Set(outcomes.map(({ group }) => group))].map((group) => [group, outcomes.filter((outcome) => outcome.group === group)] as const).sort(([, one], [, two]) => two.length - one.length);
  const table = groups.map(([group, of]) => {
    const { positives, recall5, missed, shownWrongly } = figuresOf(of);
    return [group, String(positives), percent(recall5), percent(missed), percent(shownWrongly)];
  });
  return ['', ...inColumns([[`${name}: name group`, 'on the Record', 'first five', 'missed', 'shown wrongly'], ...table])];
}
