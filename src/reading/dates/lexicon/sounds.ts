/** Gives how a Russian word sounds when it is written as heard, for «сиводня», «во фторник», «четверк»; null for other scripts. */
export function soundOf(word: string): string | null {
  if (word.charCodeAt(0) < 0x400) return null
  let sound = word.replace(/(?<=[её])г(?=о)/gu, 'в')
  for (const [letters, as] of alike) sound = sound.replace(letters, as)
  return sound
}

/** Vowels without stress fall together, and a consonant is heard as its pair before another one and at the end. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/[еэяё]/gu, 'и'],
  [/о/gu, 'а'],
  [/ы/gu, 'и'],
  [/тс|дс|тц/gu, 'ц'],
  [/в(?=[кпстфхцчшщ]|$)/gu, 'ф'],
  [/г(?=[кпстфхцчшщ]|$)/gu, 'к'],
  [/д(?=[кпстфхцчшщ]|$)/gu, 'т'],
  [/б(?=[кпстфхцчшщ]|$)/gu, 'п'],
  [/з(?=[кпстфхцчшщ]|$)/gu, 'с'],
]
