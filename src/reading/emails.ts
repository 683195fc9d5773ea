import { bareEmail } from './clean.ts'

/** Reads an email address as written; undefined where a text is none. The shape is that of RFC 5321 without quoted local parts. */
export function readEmail(text: string): string | undefined {
  const email = bareEmail(text)
  return email.length <= 254 && shape.test(email) ? email : undefined
}

const shape =
  /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}$/u
