import { Controller, Get, Header } from '@nestjs/common';

/** What a process has to tell Prometheus. */
export abstract class Metrics {
  /** In Prometheus' text format. */
  abstract metrics(): Promise<string>;
}

@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  text(): Promise<string> {
    return this.metrics.metrics();
  }
}
