import { Fault } from '../../domain/fault.ts'
import type { Pressed } from '../popup/act.ts'
import type { Tick } from './tick.ts'

/** What the loop tells of as it goes. */
export interface LoopEvents {
  /** The loop runs; to call this wakes it. */
  ready?(wake: () => void): void
  passed(tick: Tick): Promise<void> | void
  /** A button of a popup was pressed. */
  pressed(button: Pressed): Promise<void> | void
  /** A pass failed - the disk is full, the file is busy - and is tried again. */
  failed(fault: Fault): void
  /** What passes do is in memory alone, for the disk takes nothing; null when it is written down. */
  unsaved(why: Fault | null): Promise<void> | void
}
