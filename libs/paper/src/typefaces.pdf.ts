import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { type Face, faces } from './faces';

export type Weight = 'regular' | 'bold';

const packages: Readonly<Record<Face, readonly [folder: string, file: string]>> = {
  sans: ['noto-sans', 'NotoSans'],
  arabic: ['noto-sans-arabic', 'NotoSansArabic'],
  bengali: ['noto-sans-bengali', 'NotoSansBengali'],
  gurmukhi: ['noto-sans-gurmukhi', 'NotoSansGurmukhi'],
  gujarati: ['noto-sans-gujarati', 'NotoSansGujarati'],
  tamil: ['noto-sans-tamil', 'NotoSansTamil'],
};
const files: Readonly<Record<Weight, string>> = { regular: '400Regular', bold: '700Bold' };
const { resolve } = createRequire(__filename);
const read = new Map<string, Buffer>();
const opened = new Map<Face, Font>();

/** What a typeface is called in a document. */
export function nameOf(face: Face, weight: Weight): string {
  return `${face}-${weight}`;
}

/** The font file of a typeface, read once. */
export function fileOf(face: Face, weight: Weight): Buffer {
  const name = nameOf(face, weight);
  const known = read.get(name);
  if (known) return known;
  const [folder, file] = packages[face];
  const bytes = readFileSync(resolve(`@expo-google-fonts/${folder}/${files[weight]}/${file}_${files[weight]}.ttf`));
  read.set(name, bytes);
  return bytes;
}

/** Whether the typeface has a glyph for this code point. */
export function hasGlyph(face: Face, codePoint: number): boolean {
  return fontOf(face).hasGlyphForCodePoint(codePoint);
}

/** Every typeface in both weights, for a document to embed what it uses of them. */
export function allFiles(): { readonly name: string; readonly file: Buffer }[] {
  return faces.flatMap((face) => (['regular', 'bold'] as const).map((weight) => ({ name: nameOf(face, weight), file: fileOf(face, weight) })));
}

function fontOf(face: Face): Font {
  const known = opened.get(face);
  if (known) return known;
  const font = create(fileOf(face, 'regular'));
  if ('fonts' in font) throw new Error('A typeface of the letters is a collection of fonts');
  opened.set(face, font);
  return font;
}
