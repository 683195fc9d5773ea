import { Fault } from '../domain/fault.ts'
import { readMinutes } from './duration.ts'

/** Reads the time there is, in minutes. Fault: `value-invalid`, with a line of the command. */
export function minutesFrom(text: string, command: string): number {
  const minutes = readMinutes(text)
  if (minutes === undefined) {
    throw new Fault('value-invalid', { name: '--for', value: text, takes: '45m, 1h, 1h30m' }, [
      [command, '--for', '45m'],
    ])
  }
  return minutes
}
