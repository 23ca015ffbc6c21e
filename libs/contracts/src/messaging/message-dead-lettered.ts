import { Type } from 'class-transformer';
import { IsInt, IsNotEmpty, IsObject, IsOptional, IsString, Min, ValidateNested } from 'class-validator';

import { Message } from '../message.js';

/** Where a message was read. */
export class MessageOrigin {
  @IsString()
  @IsNotEmpty()
  readonly topic!: string;

  /** Of Kafka; missing where there are none. */
  @IsOptional()
  @IsInt()
  @Min(0)
  readonly partition?: number;

  @IsOptional()
  @IsString()
  readonly offset?: string;
}

/** A record that could not be read as a message. */
export class UnreadableRecord {
  /** Its beginning, as text. */
  @IsString()
  readonly beginning!: string;

  /** Its full length. */
  @IsInt()
  @Min(0)
  readonly bytes!: number;

  @IsObject()
  readonly headers!: Readonly<Record<string, string>>;
}

/** A message that a service could not handle, with all that is needed to find out why and to try again. */
@Message('retrace.messaging.message-dead-lettered', 1)
export class MessageDeadLettered {
  /** The same when the same service buries the same message again. */
  @IsString()
  @IsNotEmpty()
  readonly letterId!: string;

  /** The one that could not handle it. */
  @IsString()
  @IsNotEmpty()
  readonly service!: string;

  /** For a person. */
  @IsString()
  @IsNotEmpty()
  readonly reason!: string;

  @IsOptional()
  @IsString()
  readonly stack?: string;

  @IsInt()
  @Min(1)
  readonly tries!: number;

  @IsObject()
  @ValidateNested()
  @Type(() => MessageOrigin)
  readonly origin!: MessageOrigin;

  /** The message's CloudEvent, as it came; missing where it could not be read as one. */
  @IsOptional()
  @IsObject()
  readonly envelope?: object;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => UnreadableRecord)
  readonly record?: UnreadableRecord;

  /** In milliseconds since 1970. */
  @IsInt()
  readonly at!: number;
}

/** Where a service's dead letters go. */
export function deadLetterTopicOf(service: string): string {
  return `retrace.${service}.dead-letters`;
}
