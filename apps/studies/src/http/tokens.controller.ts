import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { NewTokenView, TokenView } from '@retrace/contracts';
import { Needs, validInput } from '@retrace/service';

import { Tokens } from '../tokens/tokens.js';
import { TokenBody } from './token-body.js';
import { toTokenView } from './token-view.js';

/** Say who may ask the API. */
@Needs('admin')
@Controller('tokens')
export class TokensController {
  constructor(private readonly tokens: Tokens) {}

  /** The one answer that has the token itself. */
  @Post()
  async create(@Body(validInput) { name, role, expiresAt }: TokenBody): Promise<NewTokenView> {
    const wanted = { name, role, expiresAt: expiresAt === undefined ? null : new Date(expiresAt) };
    const { stored, token } = await this.tokens.create(wanted);
    return { ...toTokenView(stored), token };
  }

  /** The newest first. */
  @Get()
  async list(): Promise<readonly TokenView[]> {
    return (await this.tokens.list()).map(toTokenView);
  }

  /** Sessions that began with it end, too. */
  @Delete(':id')
  @HttpCode(204)
  async revoke(@Param('id') id: string): Promise<void> {
    await this.tokens.revoke(id);
  }
}
