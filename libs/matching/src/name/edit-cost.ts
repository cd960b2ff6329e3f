// What one letter heard for another costs, where 1 is a letter heard for any other.
const confused: readonly (readonly [letters: string, cost: number])[] = [
  ['aeiouy', 0.4], ['mn', 0.3], ['bpd', 0.5], ['pb', 0.3], ['dt', 0.3], ['gkcq', 0.35], ['gj', 0.35], ['vfw', 0.35], ['sz', 0.25], ['scx', 0.4], ['fst', 0.6], ['jCy', 0.5], ['SCj', 0.4], ['sS', 0.4], ['lr', 0.6], ['iyj', 0.3], ['uwv', 0.4], ['hk', 0.6], ['vb', 0.5],
];
const size = 128;
const other = new Float64Array(size * size).fill(1);
const alone = new Float64Array(size).fill(1);

for (const [letters, cost] of confused) {
  for (const one of letters) for (const two of letters) {
    const at = one.charCodeAt(0) * size + two.charCodeAt(0);
    other[at] = Math.min(other[at] ?? 1, cost);
  }
}
for (let code = 0; code < size; code += 1) other[code * size + code] = 0;
for (const vowel of 'aeiouy') alone[vowel.charCodeAt(0)] = 0.6;
for (const soft of 'hw') alone[soft.charCodeAt(0)] = 0.5;

const turned = 0.6;
const doubled = 0.25;
const longest = 40;
let before = new Float64Array(longest + 1);
let last = new Float64Array(longest + 1);
let row = new Float64Array(longest + 1);
const [ones, twos] = [new Int32Array(longest), new Int32Array(longest)];
const [onesAlone, twosAlone] = [new Float64Array(longest), new Float64Array(longest)];

/**
 * What it costs to have heard or typed one word for the other: letters that sound alike, silent letters, doubled letters and
 * neighbours that changed places cost less than others. Infinity as soon as it is above `most`.
 */
export function editCost(one: string, two: string, most: number): number {
  const n = read(one, ones, onesAlone);
  const m = read(two, twos, twosAlone);
  last[0] = 0;
  for (let j = 0; j < m; j += 1) last[j + 1] = (last[j] ?? 0) + (twosAlone[j] ?? 1);
  for (let i = 0; i < n; i += 1) {
    const a = ones[i] ?? 0;
    const dropped = onesAlone[i] ?? 1;
    let least = (row[0] = (last[0] ?? 0) + dropped);
    for (let j = 0; j < m; j += 1) {
      const b = twos[j] ?? 0;
      let cost = (last[j] ?? 0) + (other[a * size + b] ?? 1);
      cost = Math.min(cost, (last[j + 1] ?? 0) + dropped, (row[j] ?? 0) + (twosAlone[j] ?? 1));
      if (i > 0 && j > 0 && a !== b && a === twos[j - 1] && ones[i - 1] === b) cost = Math.min(cost, (before[j - 1] ?? 0) + turned);
      row[j + 1] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return Infinity;
    [before, last, row] = [last, row, before];
  }
  const cost = last[m] ?? 0;
  return cost > most ? Infinity : cost;
}

/** Writes a word's letters, and what each costs alone, into arrays; gives its length. */
function read(word: string, codes: Int32Array, costs: Float64Array): number {
  const length = Math.min(word.length, longest);
  for (let at = 0; at < length; at += 1) {
    const code = word.charCodeAt(at) & (size - 1);
    const cost = alone[code] ?? 1;
    costs[at] = at === 0 ? (1 + cost) / 2 : codes[at - 1] === code ? doubled : cost;
    codes[at] = code;
  }
  return length;
}
