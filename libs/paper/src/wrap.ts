/** Text as lines that are no wider than this. A word that is wider alone is broken between its characters; `widthOf` measures. */
export function wrap(text: string, width: number, widthOf: (line: string) => number): string[] {
  const words = text.split(/ +/u).flatMap((word) => (widthOf(word) <= width ? [word] : pieces(word, width, widthOf)));
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function pieces(word: string, width: number, widthOf: (line: string) => number): string[] {
  const all: string[] = [];
  for (const { segment } of new Intl.Segmenter('en').segment(word)) {
    const last = all.at(-1);
    if (last !== undefined && widthOf(last + segment) <= width) all[all.length - 1] = last + segment;
    else all.push(segment);
  }
  return all;
}
