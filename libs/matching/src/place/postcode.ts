/** A postcode as far as it was said: in upper case without spaces; not `complete` where it was only begun. */
export interface PostcodeSaid {
  readonly whole: string;
  readonly outward: string;
  readonly area: string;
  readonly complete: boolean;
}

const complete = /^[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}$/u;
const outwardOnly = /^[A-Z]{1,2}[0-9][A-Z0-9]?$/u;
const begun = /^([A-Z]{1,2}[0-9][A-Z0-9]?)[0-9][A-Z]?$/u;

/** Takes a postcode apart; a letter or digit that cannot stand where it does is kept, as it may be misheard. Nothing where it has no beginning to compare by. */
export function postcodeSaid(said: string | undefined): PostcodeSaid | undefined {
  const whole = (said ?? '').toUpperCase().replace(/[^A-Z0-9]/gu, '');
  const first = outwardOnly.test(whole) ? whole : begun.exec(whole)?.[1];
  const isWhole = complete.test(whole) || (first === undefined && whole.length >= 5);
  const outward = isWhole ? whole.slice(0, -3) : (first ?? whole);
  const area = /^[A-Z]*/u.exec(outward)?.[0] ?? '';
  return whole.length < 2 || (!isWhole && area === '') ? undefined : { whole, outward, area, complete: isWhole };
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** Every postcode one character away: another one, one too many, one too few, or two neighbours that changed places. */
export function postcodeSlips(whole: string): Set<string> {
  const slips = new Set<string>();
  for (let at = 0; at <= whole.length; at += 1) {
    const [before, after] = [whole.slice(0, at), whole.slice(at)];
    for (const letter of letters) {
      slips.add(before + letter + after.slice(1));
      slips.add(before + letter + after);
    }
    slips.add(before + after.slice(1));
    if (after.length > 1) slips.add(before + (after[1] ?? '') + (after[0] ?? '') + after.slice(2));
  }
  slips.delete(whole);
  return slips;
}
