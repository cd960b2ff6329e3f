import { changeWorker, getWorker, listWorkers, recordWorker } from '@custodian/contracts';
import { type CallOf, Door, TheCall } from '@custodian/operations';
import { Controller } from '@nestjs/common';
import { Directory } from './directory.usecase';

@Controller()
export class WorkerController {
  constructor(private readonly directory: Directory) {}

  @Door(recordWorker)
  record(@TheCall() call: CallOf<typeof recordWorker>) {
    return this.directory.record(call);
  }

  @Door(changeWorker)
  change(@TheCall() call: CallOf<typeof changeWorker>) {
    return this.directory.change(call);
  }

  @Door(getWorker)
  get(@TheCall() call: CallOf<typeof getWorker>) {
    return this.directory.get(call);
  }

  @Door(listWorkers)
  list(@TheCall() call: CallOf<typeof listWorkers>) {
    return this.directory.list(call);
  }
}
