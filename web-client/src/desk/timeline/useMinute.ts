import { useEffect, useState } from 'react'

const minuteMillis = 60_000

/** The time by the browser's clock, new every minute. */
export function useMinute(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), minuteMillis)
    return () => clearInterval(timer)
  }, [])
  return now
}
