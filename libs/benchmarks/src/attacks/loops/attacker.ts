import type { ChatMessage, ChatModel } from '@retrace/inference';

import { AttackerOffForm } from '../attack-errors.js';

/** Most new tokens of what an attacker writes at a time, its thinking with it. */
export const attackerTokens = 2048;

/** What it is told after an answer that is not in its form. */
export const repair =
  'There is no message between <prompt> and </prompt> in that. Write it again, with the message between the two.';

export interface AttackingModel {
  readonly chat: ChatModel;
  /** The name under which its endpoint knows it. */
  readonly model: string;
  readonly signal: AbortSignal;
}

/** A conversation with a model that writes, message by message, what another model is asked. */
export class Attacker {
  private readonly messages: ChatMessage[];

  /** @param task what it is to bring about, and the form in which it answers */
  constructor(
    private readonly by: AttackingModel,
    task: string,
  ) {
    this.messages = [{ role: 'system', content: task }];
  }

  /**
   * What it has the other model asked next. An answer that is not in the form is asked for once more.
   *
   * @param told what has happened since
   * @throws AttackerOffForm, and the errors of the endpoint
   */
  async promptAfter(told: string): Promise<string> {
    const prompt = (await this.ask(told)) ?? (await this.ask(repair));
    if (prompt === undefined) throw new AttackerOffForm(this.by.model);
    return prompt;
  }

  private async ask(content: string): Promise<string | undefined> {
    const { chat, model, signal } = this.by;
    this.messages.push({ role: 'user', content });
    const messages = [...this.messages];
    const { text } = await chat.complete({ model, messages, maxTokens: attackerTokens, temperature: 0, signal });
    const said = text.replace(/^[^]*<\/think>/, '').trim();
    this.messages.push({ role: 'assistant', content: said });
    const prompt = /<prompt>([^]*?)<\/prompt>/.exec(said)?.[1]?.trim();
    return prompt === '' ? undefined : prompt;
  }
}
