import { addImportRows, carryOutImport, checkImport, getImport, startImport } from '@custodian/contracts';
import { type CallOf, Door, TheCall } from '@custodian/operations';
import { Controller } from '@nestjs/common';
import { CarryOutImport } from './carry-out-import.usecase';
import { CheckImport } from './check-import.usecase';
import { ReceiveImport } from './receive-import.usecase';

@Controller()
export class ImportController {
  constructor(
    private readonly receiveImport: ReceiveImport,
    private readonly checkImport: CheckImport,
    private readonly carryOutImport: CarryOutImport,
  ) {}

  @Door(startImport)
  start(@TheCall() call: CallOf<typeof startImport>) {
    return this.receiveImport.start(call);
  }

  @Door(addImportRows)
  addRows(@TheCall() call: CallOf<typeof addImportRows>) {
    return this.receiveImport.addRows(call);
  }

  @Door(checkImport)
  check(@TheCall() call: CallOf<typeof checkImport>) {
    return this.checkImport.run(call);
  }

  @Door(carryOutImport)
  carryOut(@TheCall() call: CallOf<typeof carryOutImport>) {
    return this.carryOutImport.run(call);
  }

  @Door(getImport)
  get(@TheCall() call: CallOf<typeof getImport>) {
    return this.receiveImport.get(call);
  }
}
