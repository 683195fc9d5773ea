import type { Message, MessageBus } from 'dbus-native'

/** Where the session bus is, as `connect` of node:net takes it. */
export type BusSocket = string

/** The environment that names the bus. */
export interface BusPlace {
  readonly DBUS_SESSION_BUS_ADDRESS?: string | undefined
  readonly XDG_RUNTIME_DIR?: string | undefined
}

/** A connection to the session bus. */
export interface SessionBus {
  /** Which bus this is, for ever; its guid. */
  readonly id: string
  /** Calls a method; rejects with a `CallFailure`. */
  call(message: Message, limits: CallLimits): Promise<readonly unknown[]>
  close(): void
}

export interface CallLimits {
  /** Milliseconds. */
  readonly timeoutMs: number
  readonly stop: AbortSignal
  /** Is given an answer that came when the call had been given up. */
  readonly late?: (values: readonly unknown[]) => void
}

/**
 * Why a call gave nothing: whom it was for is not there, or took it and said no. The error's own text is never kept: it quotes
 * what it was given, names included.
 */
export class CallFailure extends Error {
  constructor(readonly trouble: 'no-answer' | 'gone' | 'refused' | 'stopped') {
    super(trouble)
  }
}

/**
 * Finds the socket of the session bus: the first of the addresses that is a socket (D-Bus Specification, section "Server
 * Addresses"), else the one that systemd makes. Undefined where there is none.
 */
export function busSocket({
  DBUS_SESSION_BUS_ADDRESS: set,
  XDG_RUNTIME_DIR: runtime,
}: BusPlace): BusSocket | undefined {
  if (set === undefined || set === '') return runtime === undefined ? undefined : `${runtime}/bus`
  for (const address of set.split(';')) {
    const [transport, rest] = splitOnce(address, ':')
    if (transport !== 'unix') continue
    const keys = new Map(rest.split(',').map((pair) => splitOnce(pair, '=')))
    const [path, abstract] = [keys.get('path'), keys.get('abstract')]
    if (path !== undefined && path !== '') return unescaped(path)
    if (abstract !== undefined && abstract !== '') return `\0${unescaped(abstract)}`
  }
  return undefined
}

/** Connects and says hello. `onSignal` is given every signal; `onEnd` is called once, when the connection has gone. */
export async function connectBus(
  socket: BusSocket,
  { timeoutMs, stop }: CallLimits,
  { onSignal, onEnd }: { readonly onSignal: (signal: Message) => void; readonly onEnd: () => void },
): Promise<SessionBus> {
  const { createClient, messageType } = await import('dbus-native')
  return new Promise((resolve, reject) => {
    const bus = createClient({ socket })
    const { connection } = bus
    const fail = (trouble: CallFailure['trouble']) => {
      connection.end()
      connection.stream.destroy()
      reject(new CallFailure(trouble))
    }
    const timer = setTimeout(() => {
      fail('no-answer')
    }, timeoutMs)
    const stopped = () => {
      fail('stopped')
    }
    stop.addEventListener('abort', stopped)
    connection.on('error', () => {
      fail('gone')
    })
    // The library throws where the bus does not take its greeting; that would end the process.
    connection.on('handlerError', () => {
      fail('gone')
    })
    connection.once('close', () => {
      settle()
      reject(new CallFailure('gone'))
      onEnd()
    })
    connection.on('message', (message: Message) => {
      if (message.type === messageType.signal) onSignal(message)
    })
    connection.once('connect', () => {
      settle()
      resolve({
        id: connection.guid ?? '',
        call: (message, limits) => callOn(bus, message, limits),
        close: () => {
          connection.end()
          connection.stream.destroy()
        },
      })
    })
    function settle(): void {
      clearTimeout(timer)
      stop.removeEventListener('abort', stopped)
    }
  })
}

function callOn(bus: MessageBus, message: Message, { timeoutMs, stop, late }: CallLimits): Promise<readonly unknown[]> {
  return new Promise((resolve, reject) => {
    if (stop.aborted) {
      reject(new CallFailure('stopped'))
      return
    }
    let isOver = false
    const end = (trouble?: CallFailure['trouble']) => {
      isOver = true
      clearTimeout(timer)
      stop.removeEventListener('abort', stopped)
      if (trouble !== undefined) reject(new CallFailure(trouble))
    }
    const stopped = () => {
      end('stopped')
    }
    const timer = setTimeout(() => {
      end('no-answer')
    }, timeoutMs)
    stop.addEventListener('abort', stopped)
    try {
      // A time limit of the library's own would make it forget the call, and with it the number of a popup that is shown yet.
      bus.invoke(message, (error: unknown, ...values: readonly unknown[]) => {
        const isGiven = error === null || error === undefined
        if (isOver) {
          if (isGiven) late?.(values)
          return
        }
        end(isGiven ? undefined : troubleOf(error))
        resolve(values)
      })
    } catch {
      end('gone')
    }
  })
}

/** What the bus says, and the library of a closed connection, where nobody is there to answer. */
const nobodyThere = /\.(ServiceUnknown|NameHasNoOwner|NoReply|Disconnected|Spawn\.\w+)$/

function troubleOf(error: unknown): CallFailure['trouble'] {
  const { dbusName } = error as { readonly dbusName?: unknown }
  return typeof dbusName === 'string' && !nobodyThere.test(dbusName) ? 'refused' : 'gone'
}

function splitOnce(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}

/** Bytes of an address that are not plain are written `%2d`. */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
