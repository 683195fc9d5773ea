/** An amount in minor units of an ISO 4217 currency. */
export interface Money {
  readonly minor: number
  readonly currency: string
}

/** Currencies whose minor unit is not a hundredth (ISO 4217 list one). */
const digitsOf: Readonly<Record<string, number>> = {
  BHD: 3,
  CLP: 0,
  IQD: 3,
  ISK: 0,
  JOD: 3,
  JPY: 0,
  KRW: 0,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  PYG: 0,
  RWF: 0,
  TND: 3,
  UGX: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
}

/** Tells how many digits a currency's minor unit has, 0 to 3. */
export function minorDigits(currency: string): number {
  return digitsOf[currency] ?? 2
}

/** Writes an amount as a plain decimal with a point, without the currency. */
export function decimalOf(money: Money): string {
  const digits = minorDigits(money.currency)
  return (money.minor / 10 ** digits).toFixed(digits)
}

/** Reads a plain decimal ("49", "49.5", "1 200,50") as minor units; undefined where it is none or has too many digits. */
export function minorFrom(text: string, currency: string): number | undefined {
  const parts = /^(\d{1,3}(?:[ \u00a0\u202f]?\d{3})*|\d+)(?:[.,](\d+))?$/.exec(text.trim())
  const digits = minorDigits(currency)
  const fraction = parts?.[2] ?? ''
  if (!parts?.[1] || fraction.length > digits) return undefined
  const minor = Number(parts[1].replace(/\D/g, '') + fraction.padEnd(digits, '0'))
  return Number.isSafeInteger(minor) ? minor : undefined
}
