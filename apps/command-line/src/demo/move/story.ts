import type { ChildInput } from '../../made-up/child';
import type { Sides } from '../the-two-that-run';

/** A child of home's with a plan. */
export interface Beginning extends Sides {
  readonly child: ChildInput;
  readonly childId: string;
  /** Given name and family name. */
  readonly called: string;
}

/** The same once their move has begun. It has one id on both sides. */
export interface Begun extends Beginning {
  readonly moveId: string;
}

/** The same once they are on the Record there as well. */
export interface Story extends Begun {
  readonly childIdThere: string;
}
