import { unacceptable } from '@custodian/platform';
import { setLetterByLetter, withoutFeatures } from './faces';
import { type Run, runsOf } from './runs';
import { hasGlyph, nameOf, type Weight } from './typefaces.pdf';

export interface Style {
  readonly size: number;
  readonly weight: Weight;
}

/** Where on a page, in points from its upper left corner. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Measures and writes lines of text in whichever typefaces they need. */
export class Pen {
  constructor(private readonly paper: PDFKit.PDFDocument) {}

  /** In points. Throws 422 letter-glyph-missing. */
  widthOf(line: string, style: Style): number {
    return runsOf(line, hasGlyph).reduce((width, run) => width + this.widthOfRun(run, style), 0);
  }

  /**
   * Writes a line on this baseline, as part of an element of the document. Where the shaper joins, splits or reorders characters, what was typed
   * stands beside its glyphs for whoever reads the document by machine.
   */
  write(line: string, style: Style, { x, y }: Place, element: PDFKit.PDFStructureElement): void {
    let at = x;
    for (const run of runsOf(line, hasGlyph)) {
      const width = this.widthOfRun(run, style);
      element.add(this.paper.markStructureContent('Span', setLetterByLetter(run.text) ? {} : { actual: run.text }));
      this.paper.text(run.text, at, y, optionsOf(run));
      this.paper.endMarkedContent();
      at += width;
    }
  }

  /** Writes a line that is no part of the text, such as the number of a page. */
  writeBeside(line: string, style: Style, { x, y }: Place): void {
    this.paper.font(nameOf('sans', style.weight)).fontSize(style.size);
    this.paper.markContent('Artifact', { type: 'Pagination' });
    this.paper.text(line, x, y, { lineBreak: false, baseline: 'alphabetic' });
    this.paper.endMarkedContent();
  }

  private widthOfRun(run: Run, { size, weight }: Style): number {
    this.paper.font(nameOf(run.face, weight)).fontSize(size);
    try {
      return this.paper.widthOfString(run.text, optionsOf(run));
    } catch {
      throw unacceptable('letter-not-settable', `The characters of a name cannot be set together in the typeface ${run.face}.`);
    }
  }
}

/** The published types know features to switch on only; the shaper beneath takes those to switch off as well, and writes into what it is given. */
function optionsOf({ face, text }: Run): PDFKit.Mixins.TextOptions {
  const options: PDFKit.Mixins.TextOptions = { lineBreak: false, baseline: 'alphabetic' };
  return Object.assign(options, { features: withoutFeatures(face, text) });
}
