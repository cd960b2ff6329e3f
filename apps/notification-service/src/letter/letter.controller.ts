import { getLetters, listLetters, printLetter, recordLetterSent, recordLetterWithheld } from '@custodian/contracts';
import { type CallOf, Door, TheCall } from '@custodian/operations';
import { Controller } from '@nestjs/common';
import { PrintLetter } from './print-letter.usecase';
import { ReadLetters } from './read-letters.usecase';
import { RecordOutcome } from './record-outcome.usecase';

@Controller()
export class LetterController {
  constructor(
    private readonly letters: ReadLetters,
    private readonly printing: PrintLetter,
    private readonly outcome: RecordOutcome,
  ) {}

  @Door(listLetters)
  list(@TheCall() call: CallOf<typeof listLetters>) {
    return this.letters.list(call);
  }

  @Door(getLetters)
  get(@TheCall() call: CallOf<typeof getLetters>) {
    return this.letters.get(call);
  }

  @Door(printLetter)
  print(@TheCall() call: CallOf<typeof printLetter>) {
    return this.printing.run(call);
  }

  @Door(recordLetterSent)
  sent(@TheCall() call: CallOf<typeof recordLetterSent>) {
    return this.outcome.sent(call);
  }

  @Door(recordLetterWithheld)
  withheld(@TheCall() call: CallOf<typeof recordLetterWithheld>) {
    return this.outcome.withheld(call);
  }
}
