import { createContext, useContext } from 'react'
import type { Me } from '../model.ts'

/** Who sits at this desk; set once they are known. */
export const Session = createContext<Me | null>(null)

export function useMe(): Me {
  const me = useContext(Session)
  if (!me) throw new Error('The desk is drawn before it is known who sits at it.')
  return me
}
