import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Needs, validId, validInput } from '@retrace/service';

import { studyEventTypes } from '../domain/study-event.js';
import { WebhookNotFound } from '../domain/webhook-errors.js';
import { DeliveryStore } from '../storage/delivery-store.js';
import { WebhookStore } from '../storage/webhook-store.js';
import { WebhookBody } from './webhook-body.js';
import { toDeliveryView, toWebhookView, type DeliveryView, type WebhookView } from './webhook-view.js';

/** Have somebody told what becomes of studies. Who knows the address of a receiver can often post to it: for admins alone. */
@Needs('admin')
@Controller('webhooks')
export class WebhooksController {
  constructor(
    private readonly webhooks: WebhookStore,
    private readonly deliveries: DeliveryStore,
  ) {}

  /** Has somebody told what becomes of studies, by Standard Webhooks. */
  @Post()
  async add(@Body(validInput) { url, secret, events, studyId }: WebhookBody): Promise<WebhookView> {
    const told = [...(events ?? studyEventTypes)];
    return toWebhookView(await this.webhooks.add({ url, secret, events: told, studyId: studyId ?? null }));
  }

  /** Lists webhooks. */
  @Get()
  async list(): Promise<readonly WebhookView[]> {
    return (await this.webhooks.list()).map(toWebhookView);
  }

  /**
   * Removes a webhook.
   *
   * @throws WebhookNotFound
   */
  @Delete(':id')
  @HttpCode(204)
  async remove(@Param('id', validId) id: string): Promise<void> {
    if (!(await this.webhooks.remove(id))) throw new WebhookNotFound(id);
  }

  /**
   * Lists the latest 200 deliveries of a webhook, the newest first.
   *
   * @throws WebhookNotFound
   */
  @Get(':id/deliveries')
  async listDeliveries(@Param('id', validId) id: string): Promise<readonly DeliveryView[]> {
    if (!(await this.webhooks.exists(id))) throw new WebhookNotFound(id);
    return (await this.deliveries.list(id)).map(toDeliveryView);
  }
}
