import { breakGlass, listBreakGlassReviews, reviewBreakGlass } from '@custodian/contracts';
import { type CallOf, Door, TheCall } from '@custodian/operations';
import { Controller } from '@nestjs/common';
import { BreakGlass } from './break-glass.usecase';
import { ListReviews } from './list-reviews.usecase';
import { ReviewBreakGlass } from './review-break-glass.usecase';

@Controller()
export class BreakGlassController {
  constructor(
    private readonly breaking: BreakGlass,
    private readonly listing: ListReviews,
    private readonly reviewing: ReviewBreakGlass,
  ) {}

  @Door(breakGlass)
  break(@TheCall() call: CallOf<typeof breakGlass>) {
    return this.breaking.run(call);
  }

  @Door(listBreakGlassReviews)
  list(@TheCall() call: CallOf<typeof listBreakGlassReviews>) {
    return this.listing.run(call);
  }

  @Door(reviewBreakGlass)
  review(@TheCall() call: CallOf<typeof reviewBreakGlass>) {
    return this.reviewing.run(call);
  }
}
