import { changeWorker, getWorker, listWorkers, recordAbsences, recordLeaving, recordWorker } from '@custodian/contracts';
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

  @Door(recordAbsences)
  absences(@TheCall() call: CallOf<typeof recordAbsences>) {
    return this.directory.absences(call);
  }

  @Door(recordLeaving)
  leaving(@TheCall() call: CallOf<typeof recordLeaving>) {
    return this.directory.leaving(call);
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
