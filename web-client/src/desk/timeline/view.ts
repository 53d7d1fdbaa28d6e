import { isDay } from '../../shared/time/city.ts'

/** What the timeline shows, as its address says. */
export interface View {
  date: string
  centre: string
  text: string
}

export function readView(query: string, today: string): View {
  const asked = new URLSearchParams(query)
  const date = asked.get('date') ?? ''
  return { date: isDay(date) ? date : today, centre: asked.get('centre') ?? '', text: asked.get('q') ?? '' }
}

export function writeView(view: View, today: string): string {
  const query = new URLSearchParams()
  if (view.date !== today) query.set('date', view.date)
  if (view.centre) query.set('centre', view.centre)
  if (view.text.trim()) query.set('q', view.text.trim())
  const text = query.toString()
  return text ? `?${text}` : ''
}
