import { inMarkdown } from '../columns';
import { quantile } from '../enquiry/samples';
import type { Finder } from './finder';
import { curveAt, type Figures, figuresOf, type Outcome } from './reckoning';

/** What one finder showed of one set. */
export interface Measured {
  readonly set: string;
  readonly people: number;
  readonly finder: Pick<Finder, 'name' | 'tells' | 'buildSeconds' | 'memoryMb'>;
  readonly outcomes: readonly Outcome[];
}

const none = '–';
const percent = (share: number) => `${(100 * share).toFixed(2)} %`;
const p50Of = ({ p50: { median, least, most } }: Figures) => `${median.toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)})`;
const alone: readonly (readonly [string, (figures: Figures, tells: Finder['tells']) => string])[] = [
  ['right one first', ({ recall1 }) => percent(recall1)],
  ['right one among the first five', ({ recall5 }) => percent(recall5)],
  ['missed altogether', ({ missed }) => percent(missed)],
  ['somebody shown where nobody is right', ({ shownWrongly }) => percent(shownWrongly)],
  ['certain, but another child (of those on the Record)', ({ certainWrongChild }) => percent(certainWrongChild)],
  ['certain, where nobody is right', ({ certainWrongly }) => percent(certainWrongly)],
  ['same address found', ({ sameAddress }, { addresses }) => (addresses ? percent(sameAddress) : none)],
  ['others said to live there, for each enquiry', ({ sameAddressExtra }, { addresses }) => (addresses ? sameAddressExtra.toFixed(3) : none)],
  ['length of the list', ({ meanList }) => meanList.toFixed(2)],
  ['more there than are compared', ({ capped }) => percent(capped)],
  ...curveAt.map((at, index): (typeof alone)[number] => [`among the first five, were ${100 * at} % shown wrongly`, ({ curve }, { scores }) => (scores ? percent(curve[index]?.[1] ?? 0) : none)]),
  ['p50, ms (of each fifth of the enquiries)', p50Of],
  ['p99, ms', ({ p99 }) => p99.toFixed(2)],
];

/** In Markdown: ours on each set, ours beside the others, how much faster, and each name group of the first set. */
export function matchingLines(measured: readonly Measured[]): string[] {
  const ours = measured.filter(({ finder }) => finder.tells.addresses);
  return [...ourLines(ours), '', ...besideLines(measured), '', ...measured.filter(({ finder }) => finder.name === 'pg_trgm').map((theirs) => ratioLine(measured, theirs)), '', ...measured.slice(0, 1).flatMap(groupLines)];
}

function ourLines(ours: readonly Measured[]): string[] {
  const figures = ours.map(({ outcomes }) => figuresOf(outcomes));
  return inMarkdown([
    ['', ...ours.map(({ set, finder }) => (finder.name === 'ours' ? set : `${set}, ${finder.name}`))],
    ['people', ...ours.map(({ people }) => people.toLocaleString('en-GB'))],
    ['enquiries, on the Record + not', ...figures.map(({ positives, negatives }) => `${positives} + ${negatives}`)],
    ...alone.map(([label, told]) => [label, ...figures.map((each, at) => told(each, ours[at]?.finder.tells ?? { scores: false, addresses: false }))]),
    ['people put in, s', ...ours.map(({ finder }) => finder.buildSeconds.toFixed(1))],
    ['memory it takes, MB', ...ours.map(({ finder }) => (Number.isNaN(finder.memoryMb) ? none : finder.memoryMb.toFixed(0)))],
  ]);
}

function besideLines(measured: readonly Measured[]): string[] {
  const rows = measured.map(({ set, people, finder, outcomes }) => {
    const figures = figuresOf(outcomes);
    const { recall1, recall5, missed, shownWrongly, meanList, curve, p99 } = figures;
    const five = curve[1]?.[1] ?? 0;
    return [`${set}: ${finder.name}`, people.toLocaleString('en-GB'), String(outcomes.length), percent(recall1), percent(recall5), percent(missed), percent(shownWrongly), finder.tells.scores ? percent(five) : none, meanList.toFixed(2), p50Of(figures), p99.toFixed(2)];
  });
  return inMarkdown([['', 'people', 'enquiries', 'first', 'first five', 'missed', 'shown wrongly', 'first five, were 5 % shown wrongly', 'list', 'p50, ms', 'p99, ms'], ...rows]);
}

/** Of the very enquiries that both were asked. */
function ratioLine(measured: readonly Measured[], theirs: Measured): string {
  const both = new Set(theirs.outcomes.map(({ id }) => id));
  const ours = measured.find(({ set, finder }) => set === theirs.set && finder.name === 'ours')?.outcomes.filter(({ id }) => both.has(id)) ?? [];
  const [p50, their50] = [ours, theirs.outcomes].map((outcomes) => quantile(outcomes.map(({ ms }) => ms), 0.5));
  return `${theirs.set}: the p50 of ours is ${((p50 ?? NaN) / (their50 ?? NaN)).toFixed(2)} of pg_trgm's, on the same ${both.size} enquiries`;
}

function groupLines({ set, outcomes }: Measured): string[] {
  const groups = [...new Set(outcomes.map(({ group }) => group))].map((group) => [group, outcomes.filter((outcome) => outcome.group === group)] as const).sort(([, one], [, two]) => two.length - one.length);
  const table = groups.map(([group, of]) => {
    const { positives, recall5, missed, shownWrongly } = figuresOf(of);
    return [group, String(positives), percent(recall5), percent(missed), percent(shownWrongly)];
  });
  return inMarkdown([[`${set}: name group`, 'on the Record', 'first five', 'missed', 'shown wrongly'], ...table]);
}
