const KEY = 'retrace.reviewer';

/** Who corrects in this browser; undefined until somebody has said so. */
export function reviewerName(): string | undefined {
  return localStorage.getItem(KEY) ?? undefined;
}

export function rememberReviewer(name: string): void {
  localStorage.setItem(KEY, name);
}
