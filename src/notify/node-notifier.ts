import type { Way } from './ways.ts'

const timeoutMs = 5_000

/** Shows notices on macOS and Windows by node-notifier, which brings the program that each of them needs. */
export function nodeNotifier(): Way {
  return {
    name: 'node-notifier',
    async show(notice, stop) {
      const { default: notifier } = await import('node-notifier')
      return new Promise((resolve) => {
        const timer = setTimeout(() => {
          end({ shown: false, trouble: 'no-answer' })
        }, timeoutMs)
        const stopped = () => {
          end({ shown: false, trouble: 'stopped' })
        }
        const end = (outcome: Awaited<ReturnType<Way['show']>>) => {
          clearTimeout(timer)
          stop.removeEventListener('abort', stopped)
          resolve(outcome)
        }
        stop.addEventListener('abort', stopped)
        const shown = { title: notice.title, message: notice.body, appID: 'followup', sound: true, wait: false }
        notifier.notify(shown, (error) => {
          end(error ? { shown: false, trouble: 'refused' } : { shown: true, popup: null })
        })
      })
    },
  }
}
