import { circulateMissingChild, endMissingEpisode, getMissingEpisode, listMissingChildren, openMissingEpisode, recordMissingIndicator, recordMissingStep, recordSighting } from '@custodian/contracts';
import { type CallOf, Door, TheCall } from '@custodian/operations';
import { Controller } from '@nestjs/common';
import { Circulate } from './circulate.usecase';
import { MissingSteps } from './missing-steps.usecase';
import { OpenMissing } from './open-missing.usecase';
import { ReadMissing } from './read-missing.usecase';

@Controller()
export class MissingController {
  constructor(
    private readonly opening: OpenMissing,
    private readonly steps: MissingSteps,
    private readonly circulating: Circulate,
    private readonly reading: ReadMissing,
  ) {}

  @Door(openMissingEpisode)
  open(@TheCall() call: CallOf<typeof openMissingEpisode>) {
    return this.opening.run(call);
  }

  @Door(recordMissingIndicator)
  indicate(@TheCall() call: CallOf<typeof recordMissingIndicator>) {
    return this.steps.indicate(call);
  }

  @Door(recordMissingStep)
  take(@TheCall() call: CallOf<typeof recordMissingStep>) {
    return this.steps.take(call);
  }

  @Door(circulateMissingChild)
  circulate(@TheCall() call: CallOf<typeof circulateMissingChild>) {
    return this.circulating.run(call);
  }

  @Door(recordSighting)
  see(@TheCall() call: CallOf<typeof recordSighting>) {
    return this.steps.see(call);
  }

  @Door(endMissingEpisode)
  end(@TheCall() call: CallOf<typeof endMissingEpisode>) {
    return this.steps.end(call);
  }

  @Door(getMissingEpisode)
  get(@TheCall() call: CallOf<typeof getMissingEpisode>) {
    return this.reading.get(call);
  }

  @Door(listMissingChildren)
  list(@TheCall() call: CallOf<typeof listMissingChildren>) {
    return this.reading.list(call);
  }
}
