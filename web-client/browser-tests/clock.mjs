// The clock of the test's own city: Anju's is set forward by BrowserIT, a browser's by a script in each of its pages.
const clock = process.env.ANJU_TEST_CLOCK

async function call(instant) {
  if (!clock)
    throw new Error('ANJU_TEST_CLOCK is not set: run this test by BrowserIT, which can set the clock forward.')
  const answer = await fetch(clock, instant ? { method: 'POST', body: instant } : {})
  const text = await answer.text()
  if (!answer.ok) throw new Error(text)
  return Number(text)
}

/** By how many milliseconds the city is ahead of the machine. */
export const ahead = () => call()

/** Makes it that instant in the city; answers how far ahead that is. */
export const setTime = (instant) => call(instant)

/** The pages that this browser opens from now on go by the city's clock, the age of a position too. */
export const follow = (context, millis) =>
  context.addInitScript((by) => {
    const Real = (window.RealDate ??= Date)
    window.Date = class extends Real {
      constructor(...given) {
        super(...(given.length > 0 ? given : [Real.now() + by]))
      }
      static now() {
        return Real.now() + by
      }
    }
    const place = navigator.geolocation
    if (!place) return
    const find = Geolocation.prototype.getCurrentPosition.bind(place)
    place.getCurrentPosition = (found, ...rest) =>
      find(({ coords, timestamp }) => found({ coords, timestamp: timestamp + by }), ...rest)
  }, millis)
