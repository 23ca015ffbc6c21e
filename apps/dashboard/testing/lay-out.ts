import { onTestFinished, vi } from 'vitest';

/** Gives every element a size, which the DOM of tests does not reckon: lists draw what fits into theirs. */
export function layOut(height = 600, width = 900): void {
  const sizes = [
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(height),
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(width),
  ];
  onTestFinished(() => {
    for (const size of sizes) size.mockRestore();
  });
}
