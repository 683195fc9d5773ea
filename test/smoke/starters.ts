import { builtProgram, type Running } from './program.ts'

/** What came of one round: many watches started at once, and one after the holder was killed. */
export interface Round {
  /** How many of them watched. */
  readonly holders: number
  /** How many left with a refusal that names the holder's process. */
  readonly saidWho: number
  /** Milliseconds from the moment one watched to the last of the others gone, and from the start of all. */
  readonly leftMs: number
  readonly leftAfterStartMs: number
  /** Milliseconds from the start of the next watch, once the holder was killed, to its watching. */
  readonly successorMs: number
}

/**
 * Starts so many watches of one list at once, again and again. When all but one have left, that one is killed (SIGKILL) and the
 * next is started; that one is killed too, so that each round begins with what a crash leaves.
 */
export async function startersLoop({
  starters,
  rounds,
}: {
  readonly starters: number
  readonly rounds: number
}): Promise<readonly Round[]> {
  const program = builtProgram()
  const watch = () => program.start(['watch'])
  const done: Round[] = []
  try {
    for (let round = 0; round < rounds; round++) done.push(await oneRound(starters, watch))
  } finally {
    await program.end()
  }
  return done
}

async function oneRound(starters: number, watch: () => Running): Promise<Round> {
  const began = performance.now()
  const all = Array.from({ length: starters }, watch)
  let watchedAt = Infinity
  const ends = await Promise.all(
    all.map((one) =>
      Promise.race([
        one.says('Watching').then(() => {
          watchedAt = Math.min(watchedAt, performance.now())
          return null
        }),
        one.ended.then((run) => ({ run, at: performance.now() })),
      ]).catch(() => one.ended.then((run) => ({ run, at: performance.now() }))),
    ),
  )
  const holders = all.filter((_, index) => ends[index] === null)
  const left = ends.flatMap((end) => (end ? [end] : []))
  const lastAt = Math.max(...left.map(({ at }) => at))
  const named = left.filter(({ run }) => run.exit === 1 && run.stderr.includes(`process ${String(holders[0]?.pid)}`))
  await kill(holders)
  const killedAt = performance.now()
  const successor = watch()
  await successor.says('Watching')
  const successorMs = performance.now() - killedAt
  await kill([successor])
  return {
    holders: holders.length,
    saidWho: named.length,
    leftMs: lastAt - watchedAt,
    leftAfterStartMs: lastAt - began,
    successorMs,
  }
}

async function kill(watches: readonly Running[]): Promise<void> {
  for (const one of watches) one.kill('SIGKILL')
  await Promise.all(watches.map((one) => one.ended))
}
