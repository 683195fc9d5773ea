/** Hands links over to the programs of this machine. */
export interface Opener {
  /** Opens a link that `linkTo` made. Faults: `link-refused` for every other, `link-not-opened`. */
  open(link: string): Promise<void>
}
