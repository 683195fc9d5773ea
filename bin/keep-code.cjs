'use strict'
// Writes the code V8 made of chunks where the launcher reads it: for the user alone, whatever the umask.
const fs = process.getBuiltinModule('fs')

/**
 * Keeps code below the first way that can be used. Where none can, as installed where this user cannot write or on a full disk,
 * followup starts a little slower each time.
 */
module.exports = function keepCode({ fresh, set, ways, isSafeTop, isSafeFolder }) {
  ways.some(([top, ...folders]) => {
    const place = `${folders.at(-1)}/${set}`
    return madeTop(top) && [...folders, place].every((folder) => isSafeFolder(folder) || made(folder)) && written(place)
  })

  /** Folders above it are made only where they are the user's to make: `sudo` leaves nothing in the home it was called from. */
  function madeTop(path) {
    return path !== '' && (isSafeTop(path) || (madeTop(path.slice(0, path.lastIndexOf('/'))) && made(path)))
  }

  function made(folder) {
    try {
      fs.mkdirSync(folder, { mode: 0o700 })
      fs.chmodSync(folder, 0o700)
    } catch (error) {
      // Another process may have made it meanwhile.
      if (error.code !== 'EEXIST') return false
    }
    return isSafeFolder(folder)
  }

  function written(place) {
    for (const [name, script] of fresh) if (!renamed(`${place}/${name}`, script.createCachedData())) return false
    return true
  }
}

/** Gives the file its name when it is whole. */
function renamed(file, code) {
  const unfinished = `${file}.${process.pid}`
  try {
    const handle = fs.openSync(unfinished, 'wx', 0o600)
    try {
      fs.fchmodSync(handle, 0o600)
      fs.writeFileSync(handle, Buffer.concat([code, code]))
    } finally {
      fs.closeSync(handle)
    }
    fs.renameSync(unfinished, file)
    return true
  } catch {
    fs.rmSync(unfinished, { force: true })
    return false
  }
}
