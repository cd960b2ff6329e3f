import { confirmArrival, correctMove, endMove, getMove, getResponsibility, handOverResponsibility, listMoves, makeMovePermanent, openMove, recordArrival, recordMoveStep, refuseMove, reportAllegation } from '@custodian/contracts';
import { type CallOf, Door, TheCall } from '@custodian/operations';
import { Controller } from '@nestjs/common';
import { MoveSteps } from './move-steps.usecase';
import { OpenMoves } from './open-moves.usecase';
import { ReadMoves } from './read-moves.usecase';

@Controller()
export class MoveController {
  constructor(
    private readonly opening: OpenMoves,
    private readonly steps: MoveSteps,
    private readonly reading: ReadMoves,
  ) {}

  @Door(openMove)
  open(@TheCall() call: CallOf<typeof openMove>) {
    return this.opening.open(call);
  }

  @Door(makeMovePermanent)
  makePermanent(@TheCall() call: CallOf<typeof makeMovePermanent>) {
    return this.opening.makePermanent(call);
  }

  @Door(recordArrival)
  arrive(@TheCall() call: CallOf<typeof recordArrival>) {
    return this.opening.arrive(call);
  }

  @Door(confirmArrival)
  confirm(@TheCall() call: CallOf<typeof confirmArrival>) {
    return this.opening.confirm(call);
  }

  @Door(endMove)
  end(@TheCall() call: CallOf<typeof endMove>) {
    return this.steps.end(call);
  }

  @Door(refuseMove)
  refuse(@TheCall() call: CallOf<typeof refuseMove>) {
    return this.steps.refuse(call);
  }

  @Door(recordMoveStep)
  take(@TheCall() call: CallOf<typeof recordMoveStep>) {
    return this.steps.take(call);
  }

  @Door(handOverResponsibility)
  handOver(@TheCall() call: CallOf<typeof handOverResponsibility>) {
    return this.steps.handOver(call);
  }

  @Door(correctMove)
  correct(@TheCall() call: CallOf<typeof correctMove>) {
    return this.steps.correct(call);
  }

  @Door(reportAllegation)
  reportAllegation(@TheCall() call: CallOf<typeof reportAllegation>) {
    return this.steps.reportAllegation(call);
  }

  @Door(getMove)
  get(@TheCall() call: CallOf<typeof getMove>) {
    return this.reading.get(call);
  }

  @Door(listMoves)
  list(@TheCall() call: CallOf<typeof listMoves>) {
    return this.reading.list(call);
  }

  @Door(getResponsibility)
  responsibility(@TheCall() call: CallOf<typeof getResponsibility>) {
    return this.reading.responsibility(call);
  }
}
