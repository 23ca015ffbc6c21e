import { Injectable } from '@nestjs/common';
import type { ChatModel, ChatRequest, Completion } from '@retrace/inference';
import type { TeacherModel } from '@retrace/study';

import { mostTokens } from '../domain/cost/most-tokens.js';
import { TeacherBudget } from '../domain/cost/teacher-budget.js';
import { TeacherAccounts } from '../storage/teacher-accounts.js';

/**
 * The budgets of the studies that this process asks teachers for. Replicas learn what the others paid before each call;
 * what those have in flight at that moment they don't, so that together they may spend as much more as that.
 */
@Injectable()
export class StudyBudgets {
  private readonly budgets = new Map<string, TeacherBudget>();

  constructor(private readonly accounts: TeacherAccounts) {}

  /** The model, whose calls are paid for from the study's budget. */
  limited(model: ChatModel, studyId: string, teacher: TeacherModel): ChatModel {
    const { money, tokens } = teacher.budget;
    if (money === undefined && tokens === undefined) return model;
    const budget = this.budgets.get(studyId) ?? new TeacherBudget(teacher);
    this.budgets.set(studyId, budget);
    return {
      complete: async (request: ChatRequest): Promise<Completion> => {
        budget.learn(await this.accounts.paid(studyId));
        return budget.pay(mostTokens(request.messages, request.maxTokens), () => model.complete(request));
      },
    };
  }

  /** The study needs its teacher no more. */
  forget(studyId: string): void {
    this.budgets.delete(studyId);
  }
}
