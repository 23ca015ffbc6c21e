import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { Controller, Get, Inject } from '@nestjs/common';

import { projectRoot } from '../project-root.js';
import { partOf, type ApiDocument } from './api-document.js';

/** The token under which the names of the process's services are injected. */
export const SERVED = Symbol('served');

/** Tells programs what can be asked here. */
@Controller('openapi.json')
export class ApiDocumentController {
  constructor(@Inject(SERVED) private readonly services: readonly string[]) {}

  /** Gives the OpenAPI document of what this process answers. */
  @Get()
  async document(): Promise<object> {
    const whole: ApiDocument = JSON.parse(await readFile(join(projectRoot, 'docs/openapi.json'), 'utf8'));
    return partOf(whole, this.services);
  }
}
