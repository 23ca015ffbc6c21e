import { ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional, IsUrl, IsUUID, ValidateBy } from 'class-validator';

import { studyEventTypes } from '../domain/study-event.js';
import { isWebhookSecret } from '../domain/webhook-secret.js';

/** Whom to tell, and of what. */
export class WebhookBody {
  /** Where events are posted. No name and password in it: the signature says who sends. */
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false, disallow_auth: true })
  readonly url!: string;

  /** The key of the signature, as Standard Webhooks has it: `whsec_` and 24 to 64 bytes in base64. */
  @ValidateBy({
    name: 'isWebhookSecret',
    validator: {
      validate: isWebhookSecret,
      defaultMessage: () =>
        'must be whsec_ and 24 to 64 bytes in base64; make one with: echo whsec_$(openssl rand -base64 32)',
    },
  })
  readonly secret!: string;

  /** CloudEvents types; all when left out. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(studyEventTypes, { each: true })
  readonly events?: readonly string[];

  /** The only study to tell of; all when left out. It may be one that is yet to be requested. */
  @IsOptional()
  @IsUUID()
  readonly studyId?: string;
}
