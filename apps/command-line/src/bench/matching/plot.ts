import { atBand, curveOf, type CurvePoint } from './reckoning';
import type { Measured } from './report';

const [width, height] = [760, 480];
const frame = { left: 78, right: 20, top: 20, bottom: 56 };
const across = { from: 0.0005, to: 0.5, at: [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5] };
/** Not found, of those on the Record: so that 99.9 % and 99.5 % stand as far apart as 90 % and 50 %. */
const up = { from: 0.5, to: 0.0005, at: [0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001, 0.0005] };
const colours = ['#2f7ed8', '#d9534f', '#3d9a50', '#a05fc4', '#c98a1b', '#3a9fa8', '#8c6d5a', '#808080'];
const marked = ['certain', 'probable', 'possible'] as const;
const style = 'text { font: 12px system-ui, sans-serif; fill: #24292f } .grid { stroke: #8b949e; stroke-opacity: 0.3 } .curve { fill: none; stroke-width: 2 } @media (prefers-color-scheme: dark) { text { fill: #e6edf3 } }';

/** Ours on each set, and the others that say how likely each is on the first, as SVG: how often the right one is among the first five, against how often somebody is shown where nobody is right. */
export function plotOf(measured: readonly Measured[]): string {
  const drawn = measured.filter(({ set, finder }) => finder.tells.scores && (finder.name === 'ours' || set === measured[0]?.set));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="Right one among the first five, against somebody shown where nobody is right">`,
    `<style>${style}</style>`,
    ...across.at.map((share) => `<path class="grid" d="M${x(share)} ${y(up.from)}V${y(up.to)}"/>${text(x(share), height - frame.bottom + 18, percent(share), 'middle')}`),
    ...up.at.map((missing) => `<path class="grid" d="M${x(across.from)} ${y(missing)}H${x(across.to)}"/>${text(frame.left - 8, Number(y(missing)) + 4, percent(1 - missing), 'end')}`),
    text((frame.left + width - frame.right) / 2, height - 12, 'somebody shown, of enquiries about nobody on the Record', 'middle'),
    `<g transform="rotate(-90)">${text(-(frame.top + height - frame.bottom) / 2, 16, 'right one among the first five', 'middle')}</g>`,
    ...drawn.map((one, at) => seriesOf(one, colours[at % colours.length] ?? '', at)),
    '</svg>',
    '',
  ].join('\n');
}

function seriesOf({ set, finder, outcomes }: Measured, colour: string, at: number): string {
  const points = curveOf(outcomes).filter(({ shownWrongly }) => shownWrongly >= across.from && shownWrongly <= across.to).map(point);
  // Where nothing changes from one point to the next, nothing is drawn.
  const turning = points.filter((one, index) => index === 0 || index === points.length - 1 || one.split(',')[1] !== points[index - 1]?.split(',')[1] || one.split(',')[1] !== points[index + 1]?.split(',')[1]);
  const marks = finder.name === 'ours' ? marked.map((band) => ({ band, ...atBand(outcomes, band) })).filter(({ shownWrongly }) => shownWrongly >= across.from) : [];
  const row = height - frame.bottom - 20 - at * 18;
  return [
    `<polyline class="curve" stroke="${colour}" points="${turning.join(' ')}"/>`,
    ...marks.map((mark) => `<circle cx="${x(mark.shownWrongly)}" cy="${y(1 - mark.recall5)}" r="4" fill="${colour}"/>${at === 0 ? text(Number(x(mark.shownWrongly)) + 7, Number(y(1 - mark.recall5)) + 15, mark.band, 'start') : ''}`),
    `<path class="curve" stroke="${colour}" d="M${width - 300} ${row}h22"/>${text(width - 272, row + 4, `${set}: ${finder.name}`, 'start')}`,
  ].join('\n');
}

function point({ shownWrongly, recall5 }: CurvePoint): string {
  return `${x(shownWrongly)},${y(1 - recall5)}`;
}

function x(share: number): string {
  return along(share, across, frame.left, width - frame.right);
}

function y(missing: number): string {
  return along(missing, up, height - frame.bottom, frame.top);
}

/** On a scale of logarithms; what lies beyond its ends is drawn at them. */
function along(share: number, { from, to }: { readonly from: number; readonly to: number }, start: number, end: number): string {
  const part = Math.log(Math.max(share, 1e-9) / from) / Math.log(to / from);
  return (start + Math.min(1, Math.max(0, part)) * (end - start)).toFixed(1);
}

function percent(share: number): string {
  return `${Number((100 * share).toPrecision(4))} %`;
}

function text(at: number | string, down: number, said: string, anchor: 'start' | 'middle' | 'end'): string {
  return `<text x="${at}" y="${down}" text-anchor="${anchor}">${said}</text>`;
}
