/** The broker itself gave a message up; says of which queue and why. */
export class GivenUp extends Error {
  override name = 'GivenUp';
}
