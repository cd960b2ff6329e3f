import { readPdf } from '../../../test/letters/read-pdf';
import { printSheet } from './print-sheet.pdf';
import type { Sheet } from './sheet';

const at = new Date('2026-03-03T09:00:00.000Z');
const names = ['Łukasz Ćwikła-Ńovák', 'Nguyễn Thị Ánh', 'Ọlá Adéṣọ̀lá', 'Ștefan Țăran', 'Işıl Çağlağ-İnönü', 'Siân Ŵyn', 'Γιώργος Παπαδάκης', 'Ўладзімір Ђорђе', 'Zoë O’Neill fi-ffl'];
const shaped = ['فاطمة الزهراء', 'محمد علی گلپری', 'प्रिया शर्मा', 'অনন্যা ঘোষ', 'ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ', 'ગુજરાતી', 'தமிழ் குமார்'];

function sheet(changed: Partial<Sheet> = {}): Sheet {
  return {
    title: 'Letter L-4F0E2A9C', sender: ['Children’s Social Care', 'Telephone 0161 496 0130'], particulars: ['Our reference: L-4F0E2A9C', '3 March 2026'], to: ['Marged Quillfeather', '14 Tanpits Row', 'ZZ99 3VZ'],
    heading: 'A heading', paragraphs: ['A paragraph.'], contact: { heading: 'Who to ask', lines: ['Ianthe Brockhollow'] }, ...changed,
  };
}

describe('a printed letter', () => {
  it.each(names)('has %s by its glyphs as it was typed', async (name) => {
    const { stretches } = readPdf((await printSheet(sheet({ heading: `About ${name}` }), at)).pdf);
    expect(stretches).toContain(`About ${name}`.normalize('NFC'));
  });

  it.each(shaped)('has %s shaped, and said as it was typed', async (name) => {
    const { stretches, text } = readPdf((await printSheet(sheet({ paragraphs: [`We write about ${name}.`] }), at)).pdf);
    expect(stretches.join('')).toContain(`We write about ${name}.`);
    expect(text).not.toContain('\uFFFD');
  });

  it('is tagged, with a title without a name, its language and its fonts inside', async () => {
    const { objects } = readPdf((await printSheet(sheet({ to: [...shaped] }), at)).pdf);
    const all = objects.join('\n');
    expect(all).toMatch(/\/Marked true/u);
    expect(all).toMatch(/\/StructTreeRoot \d+ 0 R/u);
    expect(all).toMatch(/\/Lang \(en-GB\)/u);
    expect(all).toMatch(/\/DisplayDocTitle true/u);
    expect(objects).toContain('(Letter L-4F0E2A9C)');
    expect(objects.filter((object) => /\/S \/H1\b/u.test(object))).toHaveLength(1);
    expect(objects.filter((object) => /\/S \/P\b/u.test(object)).length).toBeGreaterThan(3);
    const fonts = objects.filter((object) => object.includes('/Type /FontDescriptor'));
    expect(fonts.length).toBeGreaterThan(6);
    expect(fonts.every((font) => /\/FontFile2 \d+ 0 R/u.test(font))).toBe(true);
  });

  it('is in its order of reading, says that it is a copy, and counts its pages', async () => {
    const { pdf, pages } = await printSheet(sheet({ copy: 'Copy', paragraphs: Array.from({ length: 30 }, (_, index) => `Paragraph ${index}. ${'And so it goes on. '.repeat(6)}`) }), at);
    const { text } = readPdf(pdf);
    expect(pages).toBe(3);
    expect(text.startsWith('CopyChildren’s Social Care ')).toBe(true);
    expect(['Page 1 of 3', 'Paragraph 29.', 'Who to ask', 'Page 3 of 3'].map((part) => text.includes(part))).toEqual([true, true, true, true]);
  });

  it('has particulars in sections, each line a paragraph of its own', async () => {
    const { objects, text } = readPdf((await printSheet(sheet({ sections: [{ heading: 'The child', lines: ['Family: Quillfeather', 'Given: Aderyn'] }] }), at)).pdf);
    expect(text).toContain('A paragraph.The childFamily: QuillfeatherGiven: AderynWho to ask');
    expect(objects.filter((object) => /\/S \/H2\b/u.test(object))).toHaveLength(2);
    expect(objects.filter((object) => /\/S \/P\b/u.test(object))).toHaveLength(7);
  });

  it('breaks a word that is wider than the window', async () => {
    const { stretches } = readPdf((await printSheet(sheet({ to: ['M'.repeat(60)] }), at)).pdf);
    expect(stretches.filter((stretch) => /^M+ ?$/u.test(stretch)).length).toBeGreaterThan(1);
  });

  it.each([['王小明', 'U+738B'], ['Ada 🙂', 'U+1F642']])('is refused where no typeface has a character, naming it and not the name', async (name, codePoint) => {
    const refusal = printSheet(sheet({ to: [name] }), at);
    await expect(refusal).rejects.toMatchObject({ status: 422, code: 'letter-glyph-missing', detail: `No typeface of the letters has ${codePoint}.` });
  });
});
