import { breakGlassReviewOverdue, checkCompletedLate, childEnquiredAbout, childrenMerged, childrenSplit, enquiryLimitPassed, fishingFlagged, glassBroken, leadWorkerChanged, planEnded, planStarted, repeatEnquiry, secondPersonOf } from '@custodian/contracts';
import { type Delivery, ListensTo, TheDelivery } from '@custodian/messaging';
import { Controller } from '@nestjs/common';
import { OpenLetters } from '../letter/open-letters.usecase';
import { Tell } from './tell.usecase';
import { ofBreakGlassReviewOverdue, ofCheckCompletedLate, ofChildEnquiredAbout, ofChildrenMerged, ofChildrenSplit, ofEnquiryLimitPassed, ofFishingFlagged, ofGlassBroken, ofLeadWorkerChanged, ofPlanEnded, ofPlanStarted, ofProposalWaits, ofRepeatEnquiry } from './told';

const atTheRegister = secondPersonOf['register-service'].waits;
const atTheEnquiries = secondPersonOf['enquiry-service'].waits;

/** The events somebody is to be told of. */
@Controller()
export class EventsConsumer {
  constructor(
    private readonly tell: Tell,
    private readonly letters: OpenLetters,
  ) {}

  @ListensTo(childEnquiredAbout)
  childEnquiredAbout(@TheDelivery() delivery: Delivery<typeof childEnquiredAbout>): Promise<void> {
    return this.tell.of(delivery, ofChildEnquiredAbout(delivery.payload));
  }

  @ListensTo(checkCompletedLate)
  checkCompletedLate(@TheDelivery() delivery: Delivery<typeof checkCompletedLate>): Promise<void> {
    return this.tell.of(delivery, ofCheckCompletedLate(delivery.payload));
  }

  @ListensTo(planStarted)
  planStarted(@TheDelivery() delivery: Delivery<typeof planStarted>): Promise<void> {
    return this.tell.of(delivery, ofPlanStarted(delivery.payload), (tx) => this.letters.planStarted(tx, delivery));
  }

  @ListensTo(planEnded)
  planEnded(@TheDelivery() delivery: Delivery<typeof planEnded>): Promise<void> {
    return this.tell.of(delivery, ofPlanEnded(delivery.payload), (tx) => this.letters.planEnded(tx, delivery));
  }

  @ListensTo(leadWorkerChanged)
  leadWorkerChanged(@TheDelivery() delivery: Delivery<typeof leadWorkerChanged>): Promise<void> {
    return this.tell.of(delivery, ofLeadWorkerChanged(delivery.payload), (tx) => this.letters.leadWorkerChanged(tx, delivery.payload));
  }

  @ListensTo(glassBroken)
  glassBroken(@TheDelivery() delivery: Delivery<typeof glassBroken>): Promise<void> {
    return this.tell.of(delivery, ofGlassBroken(delivery.payload));
  }

  @ListensTo(breakGlassReviewOverdue)
  breakGlassReviewOverdue(@TheDelivery() delivery: Delivery<typeof breakGlassReviewOverdue>): Promise<void> {
    return this.tell.of(delivery, ofBreakGlassReviewOverdue(delivery.payload));
  }

  @ListensTo(childrenMerged)
  childrenMerged(@TheDelivery() delivery: Delivery<typeof childrenMerged>): Promise<void> {
    return this.tell.of(delivery, ofChildrenMerged(delivery.payload), (tx) => this.letters.childrenMerged(tx, delivery.payload));
  }

  @ListensTo(childrenSplit)
  childrenSplit(@TheDelivery() delivery: Delivery<typeof childrenSplit>): Promise<void> {
    return this.tell.of(delivery, ofChildrenSplit(delivery.payload));
  }

  @ListensTo(atTheRegister)
  proposalWaitsAtTheRegister(@TheDelivery() delivery: Delivery<typeof atTheRegister>): Promise<void> {
    return this.tell.of(delivery, ofProposalWaits(delivery.payload));
  }

  @ListensTo(atTheEnquiries)
  proposalWaitsAtTheEnquiries(@TheDelivery() delivery: Delivery<typeof atTheEnquiries>): Promise<void> {
    return this.tell.of(delivery, ofProposalWaits(delivery.payload));
  }

  @ListensTo(repeatEnquiry)
  repeatEnquiry(@TheDelivery() delivery: Delivery<typeof repeatEnquiry>): Promise<void> {
    return this.tell.of(delivery, ofRepeatEnquiry(delivery.payload));
  }

  @ListensTo(enquiryLimitPassed)
  enquiryLimitPassed(@TheDelivery() delivery: Delivery<typeof enquiryLimitPassed>): Promise<void> {
    return this.tell.of(delivery, ofEnquiryLimitPassed(delivery.payload));
  }

  @ListensTo(fishingFlagged)
  fishingFlagged(@TheDelivery() delivery: Delivery<typeof fishingFlagged>): Promise<void> {
    return this.tell.of(delivery, ofFishingFlagged(delivery.payload));
  }
}
