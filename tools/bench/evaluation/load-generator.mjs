/**
 * A plain load generator: so many requests at a time, and nothing done with the answers.
 *
 * @param {string} baseUrl @param {readonly string[]} prompts @param {number} concurrency @param {number} maxTokens
 * @returns {Promise<number>} new tokens a second
 */
export async function loadOf(baseUrl, prompts, concurrency, maxTokens) {
  const left = [...prompts];
  let tokens = 0;
  const began = performance.now();
  const ask = async () => {
    for (let prompt = left.shift(); prompt !== undefined; prompt = left.shift()) {
      const body = JSON.stringify({
        model: 'base',
        messages: [{ role: 'user', content: prompt }],
        max_tokens: maxTokens,
        temperature: 0,
      });
      const answer = await (await fetch(`${baseUrl}/chat/completions`, { method: 'POST', body })).json();
      tokens += answer.usage.completion_tokens;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, ask));
  return tokens / ((performance.now() - began) / 1000);
}
