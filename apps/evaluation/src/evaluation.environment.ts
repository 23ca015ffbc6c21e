import { modelServers, type ModelServerName } from '@retrace/contracts';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNumber, IsOptional, IsString, IsUrl, Max, Min } from 'class-validator';

/** The ranks that vLLM can be started with. */
const maxLoraRanks = [1, 8, 16, 32, 64, 128, 256, 320, 512];

/** What the evaluation service is told by the environment. Each but the first is of some servers alone. */
export class EvaluationEnvironment {
  /** What checkpoints are sampled by. */
  @IsIn(modelServers)
  readonly RETRACE_MODEL_SERVER: ModelServerName = 'embedded';

  /** Of `embedded` and `vllm`: most memory of the server, in GB (10⁹ bytes). Of a GPU's memory nothing is counted. */
  @IsOptional()
  @Type(() => Number)
  @IsNumber()
  @Min(0.1)
  readonly RETRACE_MODEL_SERVER_MEMORY?: number;

  /** Of `vllm`: the program. */
  @IsOptional()
  @IsString()
  readonly RETRACE_VLLM_COMMAND?: string;

  /** Of `vllm`: the highest rank of an adapter. A higher one than needed costs memory. */
  @IsOptional()
  @Type(() => Number)
  @IsIn(maxLoraRanks)
  readonly RETRACE_VLLM_MAX_LORA_RANK?: number;

  /** Of `vllm`: further arguments with spaces between them, like `--gpu-memory-utilization=0.8 --max-model-len=4096`. */
  @IsOptional()
  @IsString()
  readonly RETRACE_VLLM_ARGUMENTS?: string;

  /** Of `vllm`: seconds until it has to be ready. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(86_400)
  readonly RETRACE_VLLM_START_TIMEOUT?: number;

  /** Of `vllm-at-url`: where it is, with or without the version, like `http://127.0.0.1:8000/v1`. */
  @IsOptional()
  @IsUrl(
    { protocols: ['http', 'https'], require_protocol: true, require_tld: false, disallow_auth: true },
    { message: 'must be an http:// or https:// URL without credentials' },
  )
  readonly RETRACE_VLLM_URL?: string;

  /** Of `vllm-at-url`: its API key, where it was given one. */
  @IsOptional()
  @IsString()
  readonly RETRACE_VLLM_KEY?: string;

  /** Of `vllm-at-url`: the backbone's name there. */
  @IsOptional()
  @IsString()
  readonly RETRACE_VLLM_MODEL?: string;
}
