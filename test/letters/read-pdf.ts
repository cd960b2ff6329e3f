import { inflateSync } from 'node:zlib';

/** What a PDF as the letters are says of itself, and the text that a machine reads from it. */
export interface ReadPdf {
  /** The objects that are no streams, as they stand. */
  readonly objects: readonly string[];
  /** Each stretch of text: what is said to stand there, else what its glyphs stand for. */
  readonly stretches: readonly string[];
  /** All of it, in the order of the document. */
  readonly text: string;
}

/** Reads the kind of PDF that the letters are, and no other. */
export function readPdf(pdf: Buffer): ReadPdf {
  const bodies = new Map([...pdf.toString('latin1').matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/gu)].map(([, id, body]) => [id ?? '', body ?? '']));
  const streamOf = (id: string | undefined): string => inflated(bodies.get(id ?? '') ?? '');
  const fonts = new Map<string, Map<string, string>>();
  for (const body of bodies.values()) {
    for (const [, name, id] of body.matchAll(/\/(F\d+) (\d+) 0 R/gu)) fonts.set(name ?? '', glyphsOf(streamOf(/\/ToUnicode (\d+) 0 R/u.exec(bodies.get(id ?? '') ?? '')?.[1])));
  }
  const contents = [...bodies.keys()].map(streamOf).filter((content) => content.includes(' TJ'));
  const stretches = contents.flatMap((content) => content.split('BDC').slice(1).map((marked, index) => said(content.split('BDC')[index] ?? '') ?? shown(marked, fonts)));
  return { objects: [...bodies.values()].filter((body) => !body.includes('stream')), stretches, text: stretches.join('') };
}

function inflated(body: string): string {
  const start = /stream\r?\n/u.exec(body);
  return start && body.includes('FlateDecode') ? inflateSync(Buffer.from(body.slice(start.index + start[0].length), 'latin1')).toString('latin1') : '';
}

/** What each glyph of a font stands for. */
function glyphsOf(map: string): Map<string, string> {
  const glyphs = [...map.matchAll(/<(\w{4})> <\w{4}> \[([^\]]*)\]/gu)].flatMap(([, first, list]) =>
    [...(list ?? '').matchAll(/<([\w ]*)>/gu)].map(([, units], index) => [hex(Number.parseInt(first ?? '', 16) + index), utf16(units ?? '')] as const),
  );
  return new Map(glyphs);
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0');
}

function utf16(units: string): string {
  return (units.match(/\w{4}/gu) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
}

/** The text that is said to stand where the next stretch begins. */
function said(before: string): string | undefined {
  const literal = /\/ActualText \(((?:\\[\s\S]|[^\\)])*)\)\s*>>\s*$/u.exec(before)?.[1];
  const bytes = literal?.replaceAll(/\\([nrtbf()\\])/gu, (_, escaped: string) => ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' })[escaped] ?? escaped);
  return bytes?.startsWith('\u00FE\u00FF') ? Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le') : bytes;
}

/** What the glyphs of a stretch stand for. */
function shown(marked: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let font = '';
  let text = '';
  for (const [, name, glyphs] of marked.matchAll(/\/(F\d+) [\d.]+ Tf|<((?:\w{4})+)>/gu)) {
    if (name !== undefined) font = name;
    text += (glyphs?.match(/\w{4}/gu) ?? []).map((glyph) => fonts.get(font)?.get(glyph) ?? '\uFFFD').join('');
  }
  return text;
}
