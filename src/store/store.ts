// The store: SQLite behind reads named for their intent and one write path. The only place with SQL.
import type { Change, Entity, Label } from '../domain/record/change.ts'
import type { RecordedChange } from '../domain/record/history.ts'
import type { PendingSetting, SettingChange } from '../domain/config.ts'
import { Fault } from '../domain/fault.ts'
import type { WholePerson } from '../domain/person/merge.ts'
import type { Day } from '../domain/time/day.ts'
import type { Person } from '../domain/person/person.ts'
import type { Backup } from './backup/backup.ts'
import type { ZoneTimes } from './rows/columns.ts'
import type { Health } from './health/health.ts'
import { guarded } from './faults.ts'
import { Bookkeeping } from './bookkeeping/bookkeeping.ts'
import { boardReads, type Boards } from './reads/board.ts'
import { idsThere, listKeys, type ListKeys } from './reads/bulk.ts'
import { logicalDump, type Dump } from './reads/dump.ts'
import type { Exports } from './reads/exports.ts'
import { Followups } from './reads/followups.ts'
import { FunnelNumbers } from './reads/funnel-numbers.ts'
import { funnelReads, type Funnels } from './reads/funnels.ts'
import { goStepReads, type GoSteps } from './bookkeeping/go-steps.ts'
import {
  countStanding,
  entries,
  entryCount,
  lastChange,
  lastStanding,
  lastUndo,
  record,
  recordSetting,
  recordWith,
  type JournalEntry,
  type JournalQuery,
} from './journal.ts'
import { changesIn, settingIn } from './journal-changes.ts'
import { openCurrent, type OpenOptions } from './file/open.ts'
import { redoCommit, takeBackCommit } from './reversal.ts'
import { listingReads, type Listings } from './reads/listing.ts'
import { cadenceReads, orderReads, type Cadences, type Orders } from './reads/orders.ts'
import { People } from './reads/people.ts'
import { Reminders } from './bookkeeping/reminders.ts'
import { WordSearch } from './reads/search.ts'
import { savedListReads, type SavedLists } from './reads/saved-lists.ts'
import { sourceReads, type Sources } from './reads/sources.ts'
import type { Sql } from './sql.ts'
import { standstillReads, type Standstills } from './reads/standstills.ts'
import { templateReads, type Templates } from './reads/templates.ts'
import { touchReads, type Touches } from './reads/touches.ts'
import { triageReads, type Triage } from './reads/triage.ts'
import { watchRunReads, type WatchRuns } from './bookkeeping/watch-runs.ts'
import { wholePerson } from './rows/whole-person.ts'
import type { Stamp } from './write.ts'

/** The open file of one user. */
export class Store {
  readonly people: People
  readonly followups: Followups
  readonly touches: Touches
  readonly funnels: Funnels
  readonly funnelNumbers: FunnelNumbers
  readonly orders: Orders
  readonly cadences: Cadences
  readonly templates: Templates
  readonly listings: Listings
  readonly standstills: Standstills
  readonly boards: Boards
  readonly triage: Triage
  readonly savedLists: SavedLists
  readonly sources: Sources
  readonly search: WordSearch
  readonly reminders: Reminders
  readonly watchRuns: WatchRuns
  readonly goSteps: GoSteps
  readonly bookkeeping: Bookkeeping
  #seenVersion: unknown
  /** The rules of zones that derived columns are known to follow. */
  #rules: string | null = null
  /** The journal's numbers of what was committed here. */
  readonly #own: number[] = []

  constructor(
    /** For the store's own tests; commands never see it. */
    readonly sql: Sql,
    private readonly options: OpenOptions,
  ) {
    this.people = new People(sql)
    this.followups = new Followups(sql)
    this.touches = touchReads(sql)
    this.funnels = funnelReads(sql)
    this.funnelNumbers = new FunnelNumbers(sql)
    this.orders = orderReads(sql)
    this.cadences = cadenceReads(sql)
    this.templates = templateReads(sql)
    this.listings = listingReads(sql)
    this.standstills = standstillReads(sql)
    this.boards = boardReads(sql)
    this.triage = triageReads(sql)
    this.savedLists = savedListReads(sql)
    this.sources = sourceReads(sql)
    this.search = new WordSearch(sql)
    this.bookkeeping = new Bookkeeping(sql, options)
    const write: Sql['write'] = (work) => this.bookkeeping.write(work)
    this.watchRuns = watchRunReads(sql, write)
    this.goSteps = goStepReads(sql)
    this.reminders = new Reminders(sql, { newId: options.newId, write })
  }

  /** Why nothing can be saved, where the file could not be opened and this is a copy of it; null where it can. */
  get unwritable(): Fault | null {
    return this.sql.unwritable
  }

  /** Opens a file that is there and of this version, undefined where `openStore` must prepare it. Faults as there. */
  static openCurrent(options: OpenOptions): Store | undefined {
    const sql = openCurrent(options)
    return sql && new Store(sql, options)
  }

  /**
   * Applies changes in one transaction and journals them; all or none. Changes that follow from many rows are given as a
   * function, which reads within the transaction. `along` is written in the same transaction, beside the journal. Gives the
   * journal's number. Faults: `changed-meanwhile` when a row is no longer as it was read or its person no longer on the list,
   * `store-busy`, `store-replaced`, `disk-full`, `store-readonly`, what the functions throw.
   */
  commit(
    changes: readonly Change[] | (() => readonly Change[]),
    label: Label,
    along: (seq: number) => void = () => undefined,
  ): number {
    const seq = this.sql.write(() => {
      const all = typeof changes === 'function' ? changes() : changes
      const made = record(this.sql, this.options.newId(), all, label, this.#stamp())
      along(made)
      return made
    })
    this.#own.push(seq)
    this.sql.hasSaved = true
    return seq
  }

  /**
   * Applies changes with a commit made before, of the same person, so that one undo takes back both; where something else was committed since
   * they are a commit of their own. Gives the number of the commit they are in. Faults as `commit`.
   */
  commitWith(
    seq: number,
    changes: readonly Change[],
    label: Label,
    along: (seq: number) => void = () => undefined,
  ): number {
    const made = this.sql.write(() => {
      const joined = recordWith(this.sql, seq, changes, this.#stamp())
      if (joined !== undefined) return joined
      const own = record(this.sql, this.options.newId(), changes, label, this.#stamp())
      along(own)
      return own
    })
    if (made !== seq) this.#own.push(made)
    return made
  }

  /**
   * Journals a changed setting and has it written to its file: both or neither, for the file is prepared before the commit, takes its
   * name after it, and `finishSettings` does what a crash left between the two. Gives the journal's number.
   */
  commitSetting(change: SettingChange, label: Label, draft: DraftSetting): number {
    const id = this.options.newId()
    return this.#withSettings(draft, (prepared) =>
      this.sql.write(() => {
        const seq = recordSetting(this.sql, id, change, label, this.#stamp())
        prepared(change, id)
        return seq
      }),
    )
  }

  /**
   * Takes back the user's last commit that still stands; a setting goes back through `draft`. Faults: `nothing-to-undo`,
   * `undo-blocked`, and what `draft` throws.
   */
  undo(draft: DraftSetting = none): JournalEntry {
    return this.#withSettings(draft, (prepared) => this.#takeBack('nothing-to-undo', prepared))
  }

  /**
   * Does again what was taken back last, as a commit of its own that can be taken back. A setting is written through `draft`.
   * Faults: `nothing-to-redo`, `redo-blocked`, and what `draft` throws.
   */
  redo(draft: DraftSetting = none): JournalEntry {
    // Where nothing can be written, that there is nothing to do is said all the same.
    if (!lastUndo(this.sql)) throw new Fault('nothing-to-redo')
    return this.#withSettings(draft, (prepared) =>
      this.sql.write(() => {
        const undo = lastUndo(this.sql)
        if (!undo) throw new Fault('nothing-to-redo')
        const id = this.options.newId()
        const writeSetting = (change: SettingChange) => {
          prepared(change, id)
        }
        return redoCommit(this.sql, undo, { id, stamp: this.#stamp(), writeSetting })
      }),
    )
  }

  /** Counts the user's commits that `undo` could take back, or what it took back that `redo` could do again; at most `limit`. */
  countStanding(which: 'done' | 'undone', limit: number): number {
    return countStanding(this.sql, which, limit)
  }

  /** Puts into the file what was committed and drops what was not, where a crash came between a commit and its file. */
  finishSettings(pending: readonly PendingSetting[]): void {
    if (pending.length === 0) return
    // Under the write lock nobody else is about to commit one of them.
    this.sql.write(() => {
      for (const one of pending) {
        if (this.sql.get('SELECT 1 FROM journal WHERE id = ?', [one.commitId])) one.finish()
        else one.drop()
      }
    })
  }

  #withSettings<T>(draft: DraftSetting, commit: (prepared: (change: SettingChange, id: string) => void) => T): T {
    const pending: (PendingSetting | null)[] = []
    let result: T
    try {
      result = commit((change, id) => void pending.push(draft(change, id)))
    } catch (error) {
      // On a failing disk nobody knows yet whether the commit stands.
      if (!isFailing(error)) for (const one of pending) one?.drop()
      throw error
    }
    this.sql.hasSaved = true
    for (const one of pending) if (one) finish(one)
    return result
  }

  /**
   * Takes back the last of what was committed through this store and still stands, never what another command or window
   * did: for pages, where nobody sees what came before them. Faults: `nothing-to-undo-here`, `undo-blocked`.
   */
  undoOwn(): JournalEntry {
    return this.#takeBack('nothing-to-undo-here', none, this.#own)
  }

  #takeBack(
    nothing: 'nothing-to-undo' | 'nothing-to-undo-here',
    draftSetting: (change: SettingChange, id: string) => void,
    among?: readonly number[],
  ): JournalEntry {
    const undone = this.sql.write(() => {
      const entry = lastStanding(this.sql, among)
      if (!entry) throw new Fault(nothing)
      const id = this.options.newId()
      const writeSetting = (change: SettingChange) => draftSetting(change, id)
      return takeBackCommit(this.sql, entry, { id, stamp: this.#stamp(), writeSetting })
    })
    this.sql.hasSaved = true
    return undone
  }

  /** Takes back one of the user's commits, which holds no setting. Faults: `nothing-to-undo-here` where it does not stand, `undo-blocked`. */
  undoOne(seq: number): JournalEntry {
    return this.#takeBack('nothing-to-undo-here', none, [seq])
  }

  /** Lists commits, newest first: all, or those that changed one person or were made within a span of time. */
  history(limit: number, query: JournalQuery = {}): readonly JournalEntry[] {
    return entries(this.sql, limit, query)
  }

  /** What one commit changed, at most `limit` of it. */
  changesIn(seq: number, limit: number): readonly RecordedChange[] {
    return changesIn(this.sql, seq, limit)
  }

  /** The setting that one commit changed; null where it changed none. */
  settingIn(seq: number): SettingChange | null {
    return settingIn(this.sql, seq)
  }

  /** Counts commits, as `history` lists them. */
  historyCount(query: JournalQuery = {}): number {
    return entryCount(this.sql, query)
  }

  /** Reads the whole file as the user knows it. */
  dump(): Dump {
    return logicalDump(this.sql)
  }

  /** Whether anything was committed here. */
  get hasCommitted(): boolean {
    return this.sql.hasSaved
  }

  /** Whether a backup holds every commit of the list; not where it cannot be read. */
  async isAsIn(backup: string): Promise<boolean> {
    const { lastChangeIn } = await import('./backup/backup.ts')
    return lastChangeIn(backup, this.options) === this.sql.value(lastChange)
  }

  /** Copies the file as it is committed now to a new one, checked. Faults as `writeBackup`. */
  async backup(file: string): Promise<Backup> {
    const { writeBackup } = await import('./backup/backup.ts')
    return writeBackup(this.sql, this.options, file)
  }

  /** Looks through the file for damage, as long as `goesOn`. Faults as SQLite's refusals, `store-damaged` among them. */
  async health(goesOn: () => boolean): Promise<Health> {
    const { healthOf } = await import('./health/health.ts')
    return guarded(this.sql.file, () => healthOf(this.sql, goesOn))
  }

  /** Gives what reads the list for an export, a piece at a time. */
  async exports(): Promise<Exports> {
    return (await import('./reads/exports.ts')).exportReads(this.sql)
  }

  /** Reads a person with everything that hangs on them. */
  wholePerson(person: Person): WholePerson {
    return wholePerson(this.sql, person)
  }

  /** Reads what tells whether anyone of a large file is on the list. */
  listKeys(): ListKeys {
    return listKeys(this.sql)
  }

  /** Tells which of these ids rows of a kind have, those taken back too. */
  idsThere(entity: Entity, ids: readonly string[]): ReadonlySet<string> {
    return idsThere(this.sql, entity, ids)
  }

  /**
   * Computes anew what follows from the rules of zones where these are not those of the last time: zone data were brought up to
   * date, or the user's zone is another. A file that cannot be written stays as it is.
   */
  async followRules(): Promise<void> {
    if (this.#rulesToFollow() !== null) this.followRulesBy((await import('./file/compute-anew.ts')).computeAnew)
  }

  /** Does the same with what computes it loaded already. */
  followRulesBy(computeAnew: (sql: Sql, rules: string, makeStamp: () => Stamp) => boolean): void {
    const rules = this.#rulesToFollow()
    if (rules !== null && computeAnew(this.sql, rules, () => this.#stamp())) this.#rules = rules
  }

  /** The rules of now, where the rows do not follow them. */
  #rulesToFollow(): string | null {
    const rules = this.options.times?.rules() ?? null
    if (rules === null || rules === this.#rules) return null
    const last = this.sql.get<{ value: string }>("SELECT value FROM meta WHERE key = 'rules'")?.value
    if (last !== rules) return rules
    this.#rules = rules
    return null
  }

  /** Refuses a list whose file was replaced or removed since it was opened. Fault: `store-replaced`. */
  refuseReplaced(): void {
    this.sql.refuseReplaced()
  }

  /** Tells whether another process has committed since this was last asked; costs microseconds. Fault: `store-replaced`. */
  changedElsewhere(): boolean {
    this.sql.refuseReplaced()
    const version = this.sql.value('PRAGMA data_version')
    const changed = this.#seenVersion !== undefined && version !== this.#seenVersion
    this.#seenVersion = version
    return changed
  }

  /** A mark of the list as it is: another one as soon as this process or any other has written. Costs microseconds. */
  mark(): string {
    const row = this.sql.get<{ data_version: number }>('PRAGMA data_version')
    const own = this.sql.get<{ n: number }>('SELECT total_changes() AS n')
    return `${String(row?.data_version)} ${String(own?.n)}`
  }

  close(): void {
    this.sql.db.close()
  }

  #stamp() {
    const device = this.sql.get<{ value: string }>("SELECT value FROM meta WHERE key = 'device'")
    return {
      at: this.options.now(),
      owner: device?.value ?? '',
      ...(this.options.times ?? greenwich),
      changed: new Map<string, string>(),
      words: new Set<string>(),
    }
  }
}

const greenwich: ZoneTimes = { dayOf: (instant) => instant.slice(0, 10) as Day, instantSaid: (_, __, said) => said }

/** Writes a setting beside its file for the commit of an id; null where there is no file. */
export type DraftSetting = (change: SettingChange, commitId: string) => PendingSetting | null

function none(): null {
  return null
}

/** The commit stands; what the disk does not take now is taken up by the next command about settings. */
function finish(pending: PendingSetting): void {
  try {
    pending.finish()
  } catch (error) {
    throw error instanceof Fault ? new Fault('disk-failing', error.data, [['doctor']]) : error
  }
}

function isFailing(error: unknown): boolean {
  return error instanceof Fault && error.code === 'disk-failing'
}
