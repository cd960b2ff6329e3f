const shape = /^\d{10}$/u;

/** The ten digits of an NHS number as it was said; undefined where there are not ten. */
export function nhsDigits(said: string | undefined): string | undefined {
  const digits = said?.replace(/\D/gu, '');
  return digits !== undefined && shape.test(digits) && !/^(\d)\1{9}$/u.test(digits) ? digits : undefined;
}

/** Whether the tenth digit is the check digit of the other nine (modulus 11). */
export function checkDigitIsRight(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < 9; at += 1) sum += Number(digits[at]) * (10 - at);
  return (11 - (sum % 11)) % 11 === Number(digits[9]);
}

/** Every number that differs in one digit, or in two neighbours that changed places. */
export function nhsSlips(digits: string): string[] {
  const slips: string[] = [];
  for (let at = 0; at < 10; at += 1) {
    for (let digit = 0; digit < 10; digit += 1) if (String(digit) !== digits[at]) slips.push(digits.slice(0, at) + String(digit) + digits.slice(at + 1));
    const [one, two] = [digits[at], digits[at + 1]];
    if (two !== undefined && one !== two) slips.push(digits.slice(0, at) + two + (one ?? '') + digits.slice(at + 2));
  }
  return slips;
}
