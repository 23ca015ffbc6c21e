import { Controller, Get, Header } from '@nestjs/common';
import { OpenToAll } from '@retrace/service';

/** What a process has to tell Prometheus. */
export abstract class Metrics {
  /** In Prometheus' text format. */
  abstract metrics(): Promise<string>;
}

/** Figures of the process alone: no study, no prompt, no name. */
@OpenToAll()
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  text(): Promise<string> {
    return this.metrics.metrics();
  }
}
