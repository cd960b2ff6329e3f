import type { INestApplication } from '@nestjs/common';
import { BusServer } from './consuming/bus-server';

/** Lets an app's handlers hear and answer over the bus: its modules are initialised first (indexes, beginnings), then consuming starts. */
export async function connectBus(app: INestApplication): Promise<void> {
  app.connectMicroservice({ strategy: app.get(BusServer) });
  await app.init();
  await app.startAllMicroservices();
}
