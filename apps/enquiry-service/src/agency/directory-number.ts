/** A number of the directory: from when it is in force where that lies ahead, and the number that takes its place. */
export interface DirectoryNumber {
  readonly numberId: string;
  readonly label: string;
  readonly number: string;
  readonly from?: Date;
  readonly replacedBy?: string;
}

/** Whether somebody can be rung back on it (ENQ-03). */
export function inForce({ from }: Pick<DirectoryNumber, 'from'>, now: Date): boolean {
  return from === undefined || from <= now;
}

/** The numbers there are: without those whose replacement is in force. A replacement that was taken out meanwhile replaces nothing. */
export function standingNumbers(numbers: readonly DirectoryNumber[], now: Date): DirectoryNumber[] {
  return numbers.filter((number) => {
    const replacement = replacementOf(number, numbers);
    return !replacement || !inForce(replacement, now);
  });
}

/** When another number takes its place; undefined where none does. */
export function untilOf(number: DirectoryNumber, numbers: readonly DirectoryNumber[]): Date | undefined {
  return replacementOf(number, numbers)?.from;
}

function replacementOf({ replacedBy }: DirectoryNumber, numbers: readonly DirectoryNumber[]): DirectoryNumber | undefined {
  return replacedBy === undefined ? undefined : numbers.find(({ numberId }) => numberId === replacedBy);
}
