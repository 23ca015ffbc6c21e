import { StatisticsError } from '../statistics-error.js';

/** The expected shares of all pairs in which only one of the two succeeds. */
export interface DiscordantShares {
  readonly onlyFirst: number;
  readonly onlySecond: number;
}

/** Throws unless both shares are at least 0 and add up to at most 1. */
export function requireShares({ onlyFirst, onlySecond }: DiscordantShares): void {
  if (onlyFirst >= 0 && onlySecond >= 0 && onlyFirst + onlySecond <= 1) return;
  throw new StatisticsError(
    `Discordant shares must be at least 0 and add up to at most 1; they are ${onlyFirst} and ${onlySecond}.`,
  );
}
