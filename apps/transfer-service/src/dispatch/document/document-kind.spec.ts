import { documentKind } from './document-kind';

it('knows a PDF and a DOCX by their bytes, and nothing else', () => {
  expect(documentKind('%PDF-1.7\n…')).toBe('application/pdf');
  expect(documentKind('PK\u0003\u0004…[Content_Types].xml…word/document.xml…')).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document');
  for (const other of ['', '<!doctype html>%PDF-', 'PK\u0003\u0004…xl/workbook.xml[Content_Types].xml', 'MZ\u0090', 'PK\u0003\u0004word/document.xml']) expect(documentKind(other)).toBeUndefined();
});
