/**
 * The last gate before a terminal: lets line breaks, tabs and colour codes through and drops every other control character
 * and everything that turns the direction of text, whoever wrote it.
 */
export function safe(text: string): string {
  return unsafe.test(text) ? text.replace(colours, keep).replace(controls, '').replaceAll(mark, '\u001b') : text
}

const unsafe = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g
const colours = /\u001b(\[[0-9;]{0,16}m)/g
/** Stands for the escape of a colour code while the others are dropped; a noncharacter, never in text. */
const mark = '\uffff'

function keep(_: string, rest: string): string {
  return mark + rest
}
