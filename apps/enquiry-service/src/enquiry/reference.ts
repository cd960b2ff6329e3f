// Crockford's base 32: no I, L, O or U, so that it survives a telephone line.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What people call an enquiry, such as E-7K3M-9QXP, from eight random numbers of 0 to 255. */
export function referenceOf(random: Iterable<number>): string {
  const characters = Array.from(random, (byte) => letters.charAt(byte % letters.length));
  return `E-${characters.slice(0, 4).join('')}-${characters.slice(4).join('')}`;
}
