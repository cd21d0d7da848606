/** The level colours there are, from the ground up. */
const TONES = 6;

/**
 * The level colour of a value: the ends of the scale take the ends of the colours, and what lies between is
 * spread evenly. A longer scale uses a colour twice, a shorter one leaves some out; the number stands in each.
 */
export function toneOf(value: number, scale: { min: number; max: number }): string {
  const share = (value - scale.min) / (scale.max - scale.min);
  return `l${Math.round(Math.min(1, Math.max(0, share)) * (TONES - 1))}`;
}
