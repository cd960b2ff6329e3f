import { getCirculation, listCirculations, reportSighting } from '@custodian/contracts';
import { type CallOf, Door, TheCall } from '@custodian/operations';
import { Controller } from '@nestjs/common';
import { ReadCirculations } from './read-circulations.usecase';
import { ReportSighting } from './report-sighting.usecase';

@Controller()
export class CirculationController {
  constructor(
    private readonly reading: ReadCirculations,
    private readonly reporting: ReportSighting,
  ) {}

  @Door(getCirculation)
  get(@TheCall() call: CallOf<typeof getCirculation>) {
    return this.reading.get(call);
  }

  @Door(listCirculations)
  list(@TheCall() call: CallOf<typeof listCirculations>) {
    return this.reading.list(call);
  }

  @Door(reportSighting)
  report(@TheCall() call: CallOf<typeof reportSighting>) {
    return this.reporting.run(call);
  }
}
