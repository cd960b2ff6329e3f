import { Controller, Get, Injectable } from '@nestjs/common';
import { HealthCheck, HealthCheckService, HealthIndicatorService } from '@nestjs/terminus';

/** Whether one thing the service rests on answers; `vital` ones make the service not ready. */
interface ReadinessCheck {
  readonly name: string;
  readonly vital: boolean;
  readonly works: () => Promise<boolean> | boolean;
}

/** The checks that readiness asks; whoever opens a connection adds its own. */
@Injectable()
export class ReadinessChecks {
  readonly all: ReadinessCheck[] = [];

  add(check: ReadinessCheck): void {
    this.all.push(check);
  }
}

@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
    private readonly checks: ReadinessChecks,
  ) {}

  @Get('live')
  live() {
    return { status: 'ok' };
  }

  /** Ready while everything vital answers; a degraded part (the broker) is said and does not stop enquiries. */
  @Get('ready')
  @HealthCheck()
  ready() {
    return this.health.check(
      this.checks.all.map((check) => async () => {
        const indicator = this.indicators.check(check.name);
        const works = await Promise.resolve(check.works()).catch(() => false);
        if (works) return indicator.up();
        return check.vital ? indicator.down() : indicator.up({ degraded: true });
      }),
    );
  }
}
