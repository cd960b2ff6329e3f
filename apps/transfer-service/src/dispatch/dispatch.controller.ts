import { announceKeys, handleDispatchAgain, listDispatches, listRefusals, setAsideDispatch } from '@custodian/contracts';
import { type CallOf, Door, TheCall } from '@custodian/operations';
import { Controller } from '@nestjs/common';
import { AnnouncedKeys } from './keys/announced-keys.usecase';
import { ListDispatches } from './list/list-dispatches.usecase';
import { ParkedDispatches } from './list/parked-dispatches.usecase';

@Controller()
export class DispatchController {
  constructor(
    private readonly lists: ListDispatches,
    private readonly parked: ParkedDispatches,
    private readonly keys: AnnouncedKeys,
  ) {}

  @Door(listDispatches)
  list(@TheCall() call: CallOf<typeof listDispatches>) {
    return this.lists.dispatches(call);
  }

  @Door(listRefusals)
  listRefusals(@TheCall() call: CallOf<typeof listRefusals>) {
    return this.lists.refused(call);
  }

  @Door(handleDispatchAgain)
  handleAgain(@TheCall() call: CallOf<typeof handleDispatchAgain>) {
    return this.parked.again(call);
  }

  @Door(setAsideDispatch)
  setAside(@TheCall() call: CallOf<typeof setAsideDispatch>) {
    return this.parked.setAside(call);
  }

  @Door(announceKeys)
  announceKeys(@TheCall() call: CallOf<typeof announceKeys>) {
    return this.keys.announce(call);
  }
}
