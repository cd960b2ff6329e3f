import { type AnyBetween, between, exampleCustodianDetails, missingCirculated, permanentMoveNotified } from '@custodian/contracts';
import { printSheet } from '@custodian/paper';
import { presetNamed } from '@custodian/policy';
import { readPdf } from '../../../../../../test/letters/read-pdf';
import { letterTo } from './letter-to';

const { words, desks } = presetNamed('002');
const dispatchId = 'b1f7c3de-2f0a-4f5e-9c84-3f9d8e1b6a20';
const moveId = '2f6d8a1b-7c3e-4b59-8d20-9e4f1a6c5b07';
const to = { code: 'westmarsh', ...exampleCustodianDetails, channel: 'post' as const, address: ['Marsh House', 'Quay Street', 'Westmarsh', 'ZZ97 2AB'], keys: [], version: 1 };
const letterhead = ['Northmoor Council', 'Tanpits House', 'Northmoor'];
const letter = (message: AnyBetween, payload: unknown = message.payload.parse(message.example), custodian: Parameters<typeof letterTo>[0]['to'] = to) =>
  letterTo({ dispatchId, moveId, message, payload, to: custodian, today: '2026-03-03', letterhead, words, desks });
const at = new Date('2026-03-03T09:00:00.000Z');

describe('a letter to a custodian without the interchange', () => {
  it.each(between.map((message) => [message.name, message] as const))('says %s in words: no name in its title or heading, no ids or codes but our references', (_name, message) => {
    const sheet = letter(message);
    expect(`${sheet.title} ${sheet.heading}`).not.toMatch(/Quillfeather|Aderyn/u);
    expect(sheet.sections?.length).toBeGreaterThan(0);
    const lines = JSON.stringify(sheet.sections);
    expect(lines).not.toMatch(/[\da-f]{8}-[\da-f]{4}-|"[^"]*: \d{4}-\d{2}-\d{2}|\[object|undefined|null/u);
  });

  it('prints whatever there is to say', async () => {
    const sheets = between.map((message) => letter(message));
    const all = { ...letter(permanentMoveNotified), sections: sheets.flatMap(({ heading, sections = [] }) => [{ heading, lines: [] }, ...sections]) };
    const text = readPdf((await printSheet(all, at)).pdf).text.replaceAll(/\s+/gu, ' ');
    for (const { title } of between) expect(text).toContain(title);
    expect(text).not.toContain('\uFFFD');
  });

  it('is from our Unit to their custodian, with both references, what is asked, whom to ring and where to answer', () => {
    const sheet = letter(permanentMoveNotified);
    expect(sheet.sender).toEqual(['Northmoor Council', 'Children’s Social Care', 'Safeguarding Children Unit', 'Tanpits House', 'Northmoor', 'Telephone 0161 496 0130']);
    expect(sheet.to).toEqual(['Rosalind Thackwray', 'Eastvale Council', 'Marsh House', 'Quay Street', 'Westmarsh, ZZ97 2AB']);
    expect(sheet.particulars).toEqual([`Our reference: ${dispatchId}`, `Move: ${moveId}`, '3 March 2026']);
    expect(sheet.paragraphs).toEqual(['Dear Rosalind Thackwray,', permanentMoveNotified.asks, 'This is about a child at risk. Ring us at once to say that you have it: 0161 496 0130, out of hours 0161 496 0131.']);
    expect(sheet.contact.lines).toContain('In writing to Safeguarding Children Unit, Northmoor Council, Tanpits House, Northmoor');
    expect(letter(permanentMoveNotified, undefined, { ...to, channel: 'email' }).to).toEqual(['Rosalind Thackwray', 'Eastvale Council', 'By e-mail: custodian@eastvale.example']);
  });

  it('says what there is in labelled lines, dates and codes in words, and each part under a heading', () => {
    const sections = letter(missingCirculated).sections ?? [];
    const under = (heading: string) => sections.find((section) => section.heading === heading)?.lines;
    expect(under('What we tell you')).toEqual(expect.arrayContaining(['Missing since: 2 March 2026, 09:10', 'Sex: female', 'NHS number: 9990000018', 'Categories: neglect']));
    expect(under('Names')).toEqual(['Kind: legal; Given: Aderyn; Family: Quillfeather']);
    expect(under('Birth')).toEqual(['Date of birth: 14 March 2019']);
    expect(under('Addresses')).toEqual(['Kind: home; Address: 14 Tanpits Row, Northmoor; Postcode: ZZ99 3VZ; From: 1 June 2021']);
    expect(under('Ring')).toEqual(['Name: Northmoor Safeguarding Unit', 'Number: 0161 496 0120', 'Out of hours: 0161 496 0121']);
  });

  it('has a note line by line, and a name with unusual characters as it was typed', async () => {
    const sheet = letter(missingCirculated, { ...missingCirculated.example, names: [{ kind: 'legal', given: 'Ọlá Adéṣọ̀lá', family: 'Ćwikła' }], account: 'First\n\nSecond\tline' });
    expect(sheet.sections?.[0]?.lines.slice(-2)).toEqual(['Account: First', 'Second line']);
    const { text } = readPdf((await printSheet(sheet, at)).pdf);
    expect(text).toContain('Kind: legal; Given: Ọlá Adéṣọ̀lá; Family: Ćwikła'.normalize('NFC'));
  });

  it('never says where a sealed address is', () => {
    const { child, ...about } = permanentMoveNotified.example;
    const sealed = { kind: 'placement', lines: ['7 Hidden Weir'], postcode: 'ZZ95 9ZZ', from: '2026-03-02', sealed: true };
    const sheet = letter(permanentMoveNotified, { ...about, child: { ...child, addressThere: sealed, addressAtHome: sealed } });
    expect(JSON.stringify(sheet)).not.toMatch(/Hidden Weir|ZZ95/u);
    expect(sheet.sections?.filter(({ lines }) => lines.includes('It is sealed, and is not written here'))).toHaveLength(2);
  });

  it('names what is enclosed', () => {
    const minutes = between.find(({ name }) => name === 'minutes-sent');
    expect(minutes && letter(minutes).sections?.at(-1)).toEqual({ heading: 'Enclosed', lines: ['Minutes 20 March 2026.pdf'] });
  });
});
