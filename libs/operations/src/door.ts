import { applyDecorators, createParamDecorator, type ExecutionContext, HttpCode, RequestMapping, RequestMethod, SetMetadata, UseFilters, UseGuards, UseInterceptors } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import { type AnyOperation, patternOf } from '@custodian/contracts';
import type { BusCall } from '@custodian/messaging';
import type { Request } from 'express';
import { ActorGuard } from './actor.guard';
import { callOfMessage } from './bus-call';
import type { CallOf } from './call';
import { DoorFilter } from './door.filter';
import { ETagInterceptor } from './etag.interceptor';
import { callOfRequest } from './http-call';

const OPERATION = 'custodian:operation';

/**
 * Opens an operation's doors on a controller's method: over the bus always, over HTTP where the contract says so.
 * Both parse the same schema; a command that creates answers 201, everything else 200.
 */
export function Door(operation: AnyOperation): MethodDecorator {
  const both = [SetMetadata(OPERATION, operation), MessagePattern(patternOf(operation)), UseGuards(ActorGuard), UseFilters(DoorFilter)];
  if (!operation.http) return applyDecorators(...both);
  return applyDecorators(
    ...both,
    RequestMapping({ path: operation.http.path, method: RequestMethod[operation.http.method] }),
    HttpCode(statusOf(operation)),
    UseInterceptors(ETagInterceptor),
  );
}

/** The status an operation answers with when all is well. */
export function statusOf(operation: AnyOperation): 200 | 201 {
  return operation.kind === 'command' && operation.http?.method === 'POST' && !operation.changes ? 201 : 200;
}

/** The call a door was opened for, parsed. Throws the 4xx problem of what is wrong with it. */
export const TheCall = createParamDecorator((_: unknown, context: ExecutionContext): CallOf<AnyOperation> => {
  const operation = Reflect.getMetadata(OPERATION, context.getHandler()) as AnyOperation;
  if (context.getType() === 'http') return callOfRequest(operation, context.switchToHttp().getRequest<Request>());
  return callOfMessage(operation, context.switchToRpc().getContext<BusCall>());
});
