import { teacherOf, type TeacherModel, type TeacherModelSpec } from '@retrace/study';
import { describe, expect, it } from 'vitest';

import { TeacherBudget } from './teacher-budget.js';
import type { TokenUse } from './teacher-money.js';

function teacherWith(changes: Partial<TeacherModelSpec>): TeacherModel {
  const teacher = teacherOf({ teacherModel: { name: 'teacher', ...changes } });
  if (teacher.kind !== 'model') throw new Error('a model was asked for');
  return teacher;
}

const use = (promptTokens: number, completionTokens: number): TokenUse => ({ promptTokens, completionTokens });
const answering = (answer: TokenUse) => (): Promise<TokenUse> => Promise.resolve(answer);

describe('TeacherBudget', () => {
  it('lets calls through until the tokens that one may take are no longer there', async () => {
    const budget = new TeacherBudget(teacherWith({ budget: { tokens: 100 } }));
    await budget.pay(use(10, 40), answering(use(10, 30)));
    await budget.pay(use(10, 40), answering(use(10, 1)));
    await expect(budget.pay(use(10, 40), answering(use(1, 1)))).rejects.toThrow(
      "The teacher's budget of 100 tokens leaves no room for another call: 51 tokens are spent.",
    );
  });

  it('counts money by the price of the spec', async () => {
    const price = { promptPerMillion: 1, completionPerMillion: 10 };
    const budget = new TeacherBudget(teacherWith({ budget: { money: 0.01 }, price }));
    await budget.pay(use(1000, 900), answering(use(1000, 500)));
    await expect(budget.pay(use(1000, 900), answering(use(1, 1)))).rejects.toThrow(
      /budget of 0\.01 USD leaves no room for another call: 0\.0060 USD are spent/,
    );
  });

  it('has a call wait for those under way, which may leave room', async () => {
    const budget = new TeacherBudget(teacherWith({ budget: { tokens: 100 } }));
    const first = Promise.withResolvers<TokenUse>();
    const began: string[] = [];
    const paid = budget.pay(use(0, 60), () => first.promise);
    const second = budget.pay(use(0, 60), () => {
      began.push('second');
      return Promise.resolve(use(0, 1));
    });
    await new Promise((turn) => setImmediate(turn));
    expect(began).toEqual([]);
    first.resolve(use(0, 20));
    await Promise.all([paid, second]);
    expect(began).toEqual(['second']);
  });

  it('takes nothing for a call that failed', async () => {
    const budget = new TeacherBudget(teacherWith({ budget: { tokens: 50 } }));
    await expect(budget.pay(use(0, 50), () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
    expect(await budget.pay(use(0, 50), answering(use(0, 50)))).toEqual(use(0, 50));
  });

  it('counts what other processes have paid', async () => {
    const budget = new TeacherBudget(teacherWith({ budget: { tokens: 50 } }));
    budget.learn(use(20, 20));
    budget.learn(use(1, 1));
    await expect(budget.pay(use(0, 20), answering(use(0, 1)))).rejects.toThrow(/40 tokens are spent/);
  });

  it('limits nothing where the spec does not', async () => {
    const budget = new TeacherBudget(teacherWith({}));
    expect(await budget.pay(use(1e9, 1e9), answering(use(1, 1)))).toEqual(use(1, 1));
  });
});
