import { getChildForMove, includeFromElsewhere, recordPlacedElsewhere } from '@custodian/contracts';
import { type CallOf, Door, TheCall } from '@custodian/operations';
import { Controller } from '@nestjs/common';
import { GetChildForMove } from './get-child-for-move.usecase';
import { IncludeFromElsewhere } from './include-from-elsewhere.usecase';
import { RecordPlacedElsewhere } from './record-placed-elsewhere.usecase';

@Controller()
export class MoveController {
  constructor(
    private readonly including: IncludeFromElsewhere,
    private readonly placing: RecordPlacedElsewhere,
    private readonly looking: GetChildForMove,
  ) {}

  @Door(includeFromElsewhere)
  include(@TheCall() call: CallOf<typeof includeFromElsewhere>) {
    return this.including.run(call);
  }

  @Door(recordPlacedElsewhere)
  place(@TheCall() call: CallOf<typeof recordPlacedElsewhere>) {
    return this.placing.run(call);
  }

  @Door(getChildForMove)
  get(@TheCall() call: CallOf<typeof getChildForMove>) {
    return this.looking.run(call);
  }
}
