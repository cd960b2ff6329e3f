import { Module } from '@nestjs/common';
import { EnquiryModule } from '../enquiry/enquiry.module';
import { BreakGlassController } from './break-glass.controller';
import { BreakGlass } from './break-glass.usecase';
import { ListReviews } from './list-reviews.usecase';
import { OpenReview } from './open-review.usecase';
import { OverdueReview } from './overdue-review.usecase';
import { ReviewBreakGlass } from './review-break-glass.usecase';
import { Reviews } from './reviews.repository';

/** Going on without a call back where none can be made, and its review. */
@Module({
  imports: [EnquiryModule],
  controllers: [BreakGlassController],
  providers: [Reviews, OpenReview, BreakGlass, ListReviews, ReviewBreakGlass, OverdueReview],
})
export class BreakGlassModule {}
