export const promisedNodes: readonly number[]
