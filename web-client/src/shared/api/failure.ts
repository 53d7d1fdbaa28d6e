/** One field that the server would not take, and what to do about it, in the reader's language. */
export type FieldProblem = { field: string; words: string }

/** The server answered with a problem document (RFC 9457). */
export class Refused extends Error {
  override readonly name = 'Refused'
  constructor(
    readonly status: number,
    readonly type: string,
    readonly title: string,
    readonly detail: string,
    readonly fields: FieldProblem[],
  ) {
    super(detail || title)
  }
}

/** No answer came: no network, the server is away, or it took too long. Nothing is known about the effect. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable'
}

export type Failure = Refused | Unreachable

/** Whatever was thrown, as one of the two things that can go wrong on the way to the server. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof Refused || thrown instanceof Unreachable) return thrown
  throw thrown
}

/** Worth sending again as it is: nobody answered, or the server said that it cannot now. */
export function passing(failure: Failure): boolean {
  return failure instanceof Unreachable || failure.status >= 500 || [408, 425, 429].includes(failure.status)
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** Reads a problem document; a body that is none (a proxy's page) still becomes a refusal with its status. */
export function refusalOf(status: number, body: unknown): Refused {
  const problem = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>
  const listed = Array.isArray(problem.problems) ? (problem.problems as Record<string, unknown>[]) : []
  const fields = listed.map((one) => ({ field: text(one?.field), words: text(one?.words) })).filter((one) => one.words)
  return new Refused(status, text(problem.type), text(problem.title), text(problem.detail), fields)
}
