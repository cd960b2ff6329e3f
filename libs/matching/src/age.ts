/** Whole years from a birth on one day to another; someone born on 29 February turns a year older on 1 March. Dates are YYYY-MM-DD. */
export function ageInYears(born: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4));
  return on.slice(5) < born.slice(5) ? years - 1 : years;
}
