import PDFDocument from 'pdfkit';
import { Pen, type Style } from './pen.pdf';
import type { Section, Sheet } from './sheet';
import { allFiles } from './typefaces.pdf';
import { wrap } from './wrap';

const mm = 72 / 25.4;
const page = { width: 595.28, height: 841.89, left: 25 * mm, right: 20 * mm, top: 20 * mm, bottom: 25 * mm };
// Where a window envelope (DL, BS 4264) shows the address of a sheet folded in three.
const window = { x: 25 * mm, y: 55 * mm, width: 80 * mm, bottom: 90 * mm };
const text: Style = { size: 12, weight: 'regular' };
const small: Style = { size: 10, weight: 'regular' };
const heading: Style = { size: 14, weight: 'bold' };
const subheading: Style = { size: 12, weight: 'bold' };
const lineOf = ({ size }: Style): number => size * 1.4;
const gapAfter = (style: Style): number => lineOf(style) * 0.7;

/** A printed letter. */
export interface Printed {
  readonly pdf: Buffer;
  readonly pages: number;
}

type Document = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;

/**
 * Sets a letter as a PDF/UA document: tagged, with a title and a language, every typeface embedded.
 * Throws 422 letter-glyph-missing or letter-not-settable where a name has characters that cannot be set.
 */
export async function printSheet(sheet: Sheet, at: Date): Promise<Printed> {
  const options: PDFKit.PDFDocumentOptions = {
    size: 'A4', margin: 0, pdfVersion: '1.7', tagged: true, displayTitle: true, lang: 'en-GB', bufferPages: true,
    info: { Title: sheet.title, CreationDate: at, Producer: 'Custodian', Creator: 'Custodian' },
  };
  // The published types do not know this subset.
  const document = new PDFDocument(Object.assign(options, { subset: 'PDF/UA' }));
  const written = bytesOf(document);
  for (const { name, file } of allFiles()) document.registerFont(name, file);
  new Setting(document).set(sheet);
  const pages = numbered(document);
  document.end();
  return { pdf: await written, pages };
}

/** Sets the parts of a letter from top to bottom, on as many pages as it takes. */
class Setting {
  private readonly pen: Pen;
  private readonly root: Element;
  private y = page.top;

  constructor(private readonly document: Document) {
    this.pen = new Pen(document);
    this.root = document.struct('Document');
    document.addStructure(this.root);
  }

  set(sheet: Sheet): void {
    if (sheet.copy) this.block('P', [sheet.copy], subheading);
    const aside = { x: window.x + window.width + 5 * mm, width: page.width - page.right - window.x - window.width - 5 * mm };
    this.block('P', sheet.sender, small, aside);
    this.block('P', sheet.particulars, small, aside);
    const below = this.y;
    this.y = window.y;
    this.block('P', sheet.to, text, window);
    this.y = Math.max(this.y, below, window.bottom) + lineOf(text);
    this.block('H1', [sheet.heading], heading);
    for (const paragraph of sheet.paragraphs) this.block('P', [paragraph], text);
    for (const section of sheet.sections ?? []) this.section(section);
    this.block('H2', [sheet.contact.heading], subheading);
    this.block('P', sheet.contact.lines, text);
    this.root.end();
  }

  /** Each line is a paragraph to whoever has them read out; for the eye they stand close together. */
  private section({ heading: title, lines }: Section): void {
    this.block('H2', [title], subheading);
    for (const line of lines) {
      this.block('P', [line], text);
      this.y -= gapAfter(text);
    }
    this.y += gapAfter(text);
  }

  private block(tag: string, paragraphs: readonly string[], style: Style, { x, width }: { readonly x: number; readonly width: number } = { x: page.left, width: page.width - page.left - page.right }): void {
    const lines = paragraphs.flatMap((paragraph) => wrap(paragraph, width, (line) => this.pen.widthOf(line, style)));
    const element = this.document.struct(tag);
    this.root.add(element);
    // The space at a line's end keeps words apart for whoever has the lines read to them.
    for (const [index, line] of lines.entries()) this.line(index + 1 < lines.length ? `${line} ` : line, style, { x, element });
    element.end();
    this.y += gapAfter(style);
  }

  private line(line: string, style: Style, { x, element }: { readonly x: number; readonly element: Element }): void {
    if (this.y + lineOf(style) > page.height - page.bottom) {
      this.document.addPage();
      this.y = page.top;
    }
    this.y += lineOf(style);
    this.pen.write(line, style, { x, y: this.y }, element);
  }
}

/** Writes “Page 1 of 2” below each page, for no reading machine to say. */
function numbered(document: Document): number {
  const pen = new Pen(document);
  const { count } = document.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    document.switchToPage(index);
    pen.writeBeside(`Page ${index + 1} of ${count}`, small, { x: page.left, y: page.height - 12 * mm });
  }
  return count;
}

function bytesOf(document: Document): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    document.on('data', (chunk: Buffer) => { chunks.push(chunk); });
    document.on('end', () => { resolve(Buffer.concat(chunks)); });
    document.on('error', reject);
  });
}
