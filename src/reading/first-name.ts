/** Titles that stand before a name. */
const titles = /^(?:dr|mr|mrs|ms|miss|prof|г-н|г-жа|доктор|проф)\.?\s+/iu

/** Gives the name by which someone is spoken to: the first word of the whole name, without a title. */
export function firstName(name: string): string {
  const bare = name.trim().replace(titles, '')
  return /^\S+/.exec(bare)?.[0].replace(/[,;]+$/, '') ?? ''
}
