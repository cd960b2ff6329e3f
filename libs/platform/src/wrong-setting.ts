/** A setting the app cannot start with: said by its name, never by its value. */
export class WrongSetting extends Error {
  constructor(
    readonly setting: string,
    problem: string,
  ) {
    super(`Settings: ${setting}: ${problem}`);
    this.name = 'WrongSetting';
  }
}
