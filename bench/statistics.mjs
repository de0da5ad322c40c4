/** The middle of some numbers; of an even count the mean of the two in the middle. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The number that `share` (0 to 1) of the numbers do not exceed. */
export function percentile(numbers, share) {
  const sorted = Float64Array.from(numbers).sort();
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
}

/** Several series with the same keys, `[{ real: 1, bare: 2 }, …]`, to the median of `real / bare` taken pair by pair. */
export function medianRatio(rounds, above, below) {
  return median(rounds.map((round) => round[above] / round[below]));
}
