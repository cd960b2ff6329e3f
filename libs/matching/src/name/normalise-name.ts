// Letters that Unicode does not take apart into a plain letter and a mark.
const plain: Readonly<Record<string, string>> = {
  ł: 'l', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ŋ: 'n', ħ: 'h', ŧ: 't', ĸ: 'k', ƒ: 'f', ə: 'a',
};

const apostrophes = /['`´‘’ʼʻʹ′＇]/gu;

/**
 * A name or address line as it is compared: lower case without accents, marks and apostrophes, special letters spelt plainly,
 * hyphens and other punctuation as one space. Letters of other scripts stay. Idempotent.
 */
export function normaliseName(text: string): string {
  return text
    .replace(apostrophes, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(apostrophes, '')
    .toLowerCase()
    .replace(/[^\p{ASCII}]/gu, (letter) => plain[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
