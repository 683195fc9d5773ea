import type { Desktop } from './desktop.ts'
import type { DrawnPopup } from './drawn.ts'
import { until } from './program.ts'

/** What Xfce's server has drawn under a title. */
export async function drawnUnder(desktop: Desktop, title: string): Promise<DrawnPopup | undefined> {
  return (await desktop.drawn()).find(({ texts }) => texts[0] === title)
}

/** Clicks with the mouse on a button that Xfce's server has drawn, once it stands still: popups slide into their places. */
export async function clickOn(desktop: Desktop, title: string, label: string): Promise<void> {
  const button = async () => (await drawnUnder(desktop, title))?.buttons.find((one) => one.label === label)
  let [before, now] = [await button(), await button()]
  await until(async () => {
    ;[before, now] = [now, await button()]
    return now !== undefined && now.x === before?.x && now.y === before.y
  })
  if (now) await desktop.click(now.x, now.y)
}
