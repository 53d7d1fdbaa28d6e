import type { HeldCertificate } from '../model.ts'
import { shortDay } from '../data/tell.ts'
import { say } from './words.ts'

/** One certificate in a few words: how long it still lasts, or that it has ended. */
export function certificateWords({ words, state, days, until }: HeldCertificate): string {
  if (state === 'expired') return say('certificate.expired', { words })
  if (state !== 'expiring') return say('certificate.until', { words, until })
  return days === 0 ? say('certificate.today', { words }) : say('certificate.days', { words, days })
}

/** From a day to another, as one day where they are the same; nothing where there is none. */
export function daysOf(from: string | null, until: string | null): string {
  if (!from) return ''
  if (!until) return say('since', { from })
  return from === until ? shortDay(from) : say('span', { from, until })
}

/** The rows of a table as comma separated values; what a spreadsheet would take for a formula is told as text. */
export function csv(rows: readonly (readonly string[])[]): string {
  const field = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
  return `\uFEFF${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`
}

/** Gives the person a file of that name. */
export function download(name: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}
