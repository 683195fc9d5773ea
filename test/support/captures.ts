import { expect, test } from 'vitest'
import type { Lang } from '../../src/i18n/lang.ts'
import { widthOf } from '../../src/render/text/width.ts'
import type { Store } from '../../src/store/store.ts'
import { testApp } from './test-app.ts'

/** What a page is drawn from. */
export interface Capture {
  readonly line: string
  readonly now: string
  readonly fill: (store: Store, lang: Lang) => void
}

/** Compares what a command draws at four widths in both languages with test/captures, and holds every line to the width. */
export function capturesOf(name: string, { line, now, fill }: Capture): void {
  const cases = (['en', 'ru'] as const).flatMap((lang) => [40, 60, 80, 120].map((width) => ({ lang, width })))
  test.each(cases)(
    `${name} in $lang at $width columns keeps to the width and looks as captured`,
    async ({ lang, width }) => {
      const app = testApp({ lang, width, now })
      fill(app.store(), lang)
      const drawn = await app.run(line)
      expect(drawn.split('\n').filter((one) => widthOf(one) > width)).toEqual([])
      await expect(`${drawn}\n`).toMatchFileSnapshot(`../captures/${name}-${lang}-${String(width)}.txt`)
      const coloured = testApp({ lang, width, now, colour: true })
      fill(coloured.store(), lang)
      expect((await coloured.run(line)).replace(/\u001b\[\d+m/g, '')).toBe(drawn)
    },
  )
}
