/** Whether ten digits carry the right modulus-11 check digit; 0000000000 is not a number anybody has. */
export function isNhsNumber(value: string): boolean {
  if (!/^\d{10}$/u.test(value) || value === '0000000000') return false;
  const digits = value.split('').map(Number);
  const sum = digits.slice(0, 9).reduce((total, digit, index) => total + digit * (10 - index), 0);
  return (11 - (sum % 11)) % 11 === digits[9];
}
