import { Problem } from '@custodian/platform';
import { Body, Controller, Headers, HttpCode, Post } from '@nestjs/common';
import { settings } from '../settings';
import { Receipt } from './receipt';
import { bears } from './same-token.client';
import { TakeReceipt } from './take-receipt.usecase';

/** Where GOV.UK Notify says what became of a message. No door of the catalogue: Notify signs in by a token of its own. */
@Controller('notify')
export class ReceiptController {
  constructor(private readonly takeReceipt: TakeReceipt) {}

  /** Twice, late or out of order is well. 404 where there is no such message. */
  @Post('receipts')
  @HttpCode(204)
  async receipt(@Headers('authorization') authorization: string | undefined, @Body() body: unknown): Promise<void> {
    if (!bears(authorization, settings.NOTIFY_CALLBACK_TOKEN)) throw new Problem(401, 'not-signed-in', 'This is for the provider of messages only.');
    const receipt = Receipt.safeParse(body);
    if (!receipt.success) throw new Problem(400, 'invalid-input', 'This is no delivery receipt of a message of ours.');
    await this.takeReceipt.run(receipt.data);
  }
}
