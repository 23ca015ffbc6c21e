import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { WebhookEntity } from './webhook.entity.js';

export type NewWebhook = Pick<WebhookEntity, 'url' | 'secret' | 'events' | 'studyId'>;

/** Who is to be told what becomes of studies. */
@Injectable()
export class WebhookStore {
  constructor(private readonly database: DataSource) {}

  async add(webhook: NewWebhook): Promise<WebhookEntity> {
    return this.database.manager.save(WebhookEntity, { id: randomUUID(), ...webhook });
  }

  async list(): Promise<readonly WebhookEntity[]> {
    return this.database.manager.find(WebhookEntity, { order: { createdAt: 'ASC' } });
  }

  async exists(id: string): Promise<boolean> {
    return this.database.manager.existsBy(WebhookEntity, { id });
  }

  /** Forgets a webhook with all its deliveries. @returns whether it was there */
  async remove(id: string): Promise<boolean> {
    const { affected } = await this.database.manager.delete(WebhookEntity, { id });
    return affected === 1;
  }
}
