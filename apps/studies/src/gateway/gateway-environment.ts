import { IsOptional, IsUrl } from 'class-validator';

const address = IsUrl(
  {
    protocols: ['http', 'https'],
    require_protocol: true,
    require_tld: false,
    disallow_auth: true,
    allow_query_components: false,
  },
  { message: 'must be an http:// or https:// address like http://training:4800' },
);

/** Where the services are whose part of the API the front door passes on. */
export class GatewayEnvironment {
  /** Of runs and checkpoints. */
  @IsOptional()
  @address
  readonly RETRACE_TRAINING_URL?: string;

  /** Of training sets and their items. */
  @IsOptional()
  @address
  readonly RETRACE_REWRITING_URL?: string;

  /** Of samples and comparisons. */
  @IsOptional()
  @address
  readonly RETRACE_REPORTING_URL?: string;
}
