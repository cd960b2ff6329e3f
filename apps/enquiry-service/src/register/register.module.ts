import { Module } from '@nestjs/common';
import { Register } from './register.client';

/** The way to the register: over the bus, with a limit. */
@Module({ providers: [Register], exports: [Register] })
export class RegisterModule {}
