/** The share of households with a problem, never without its interval or the reason why there is none. */
export interface Share {
  name: string
  estimate: number
  interval: { low: number; high: number } | undefined
  without?: string
}

/** The end of the axis that all shares are drawn on: a round percentage that holds every interval. */
export function scaleOf(shares: Share[]): number {
  const widest = Math.max(0, ...shares.map((share) => share.interval?.high ?? 0))
  return [0.05, 0.1, 0.2, 0.25, 0.5].find((end) => widest <= end) ?? 1
}
