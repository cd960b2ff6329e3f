// Letters on paper: what stands on one, and the PDF of it.
//
//   printSheet(sheet, at)   → { pdf, pages }: tagged, every typeface embedded; throws 422 letter-glyph-missing or letter-not-settable
//   dayInWords(day)         → “14 March 2019”
//   capital(words)          → with its first letter large
export * from './in-words';
export { printSheet } from './print-sheet.pdf';
export type { Section, Sheet } from './sheet';
