/** What the stub can do at most: as many calls, as many at a time, by a client that does nothing else. */
export async function ceiling(
  /** @type {string} */ baseUrl,
  /** @type {number} */ calls,
  /** @type {number} */ atATime,
) {
  const began = performance.now();
  let left = calls;
  const ask = async () => {
    while ((left -= 1) >= 0) await (await fetch(`${baseUrl}/chat/completions`, { method: 'POST', body: '{}' })).text();
  };
  await Promise.all(Array.from({ length: atATime }, ask));
  return calls / ((performance.now() - began) / 1000);
}
