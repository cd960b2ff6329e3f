const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** A date as it is read out, such as 14 March 2019; of a date not wholly known, what is: March 2019, or 2019. */
export function dateInWords(date: string): string {
  const [year = '', month, day] = date.split('-');
  return [day && String(Number(day)), month && months[Number(month) - 1], year].filter(Boolean).join(' ');
}

/** Things in a row: "a", "a and b", "a, b and c". */
export function listInWords(things: readonly string[]): string {
  return things.length < 2 ? things.join('') : `${things.slice(0, -1).join(', ')} and ${things.at(-1) ?? ''}`;
}

/** The word with the article it takes. */
export function withArticle(words: string): string {
  return /^[aeiou]/iu.test(words) ? `an ${words}` : `a ${words}`;
}

/** A sentence with its first letter large. */
export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
