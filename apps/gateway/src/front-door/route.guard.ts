import { randomUUID } from 'node:crypto';
import { catalogue } from '@custodian/contracts';
import { Metrics, Problem } from '@custodian/platform';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type Route, routeTable } from './route-table';
import { correlationIdOf } from './trace';

/** On every answer from behind the front door: the caller's, or a new one. */
export const correlationHeader = 'X-Correlation-Id';

const routes = new WeakMap<Request, Route>();

/** The route that was found for a request. */
export function routeOf(request: Request): Route {
  const route = routes.get(request);
  if (!route) throw new Error('asked before the route was found');
  return route;
}

/** Finds the operation that a request is for, and counts and times it by that. Throws 404, or 405 with what is allowed. */
@Injectable()
export class RouteGuard implements CanActivate {
  private readonly find = routeTable(catalogue.operations);
  private readonly requests;
  private readonly seconds;

  constructor(metrics: Metrics) {
    const labels = ['method', 'route', 'status'] as const;
    this.requests = metrics.counter('gateway_requests_total', 'Requests answered', labels);
    this.seconds = metrics.histogram('gateway_request_seconds', 'From the request to the end of its answer', labels);
  }

  canActivate(context: ExecutionContext): boolean {
    const http = context.switchToHttp();
    const [request, response] = [http.getRequest<Request>(), http.getResponse<Response>()];
    response.setHeader(correlationHeader, correlationIdOf(request.header(correlationHeader), randomUUID()));
    const found = this.find(request.method, request.path.slice('/api'.length));
    this.measure(request.method, response, found && 'route' in found ? found.route.pattern : 'none');
    if (!found) throw new Problem(404, 'no-such-path', 'There is nothing at this path.');
    if ('allow' in found) {
      response.setHeader('Allow', found.allow.join(', '));
      throw new Problem(405, 'method-not-allowed', 'This path is not used with this method.');
    }
    routes.set(request, found.route);
    return true;
  }

  private measure(method: string, response: Response, route: string): void {
    const startedAt = performance.now();
    response.once('finish', () => {
      const labels = { method, route, status: String(response.statusCode) };
      this.requests.inc(labels);
      this.seconds.observe(labels, (performance.now() - startedAt) / 1000);
    });
  }
}
