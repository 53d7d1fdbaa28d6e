import { createContext, useContext, useEffect } from 'react'
import { getResident, listServices } from '../shared/api/calls.ts'
import type { Me, Order, Resident } from '../shared/api/schemas.ts'
import { useRead, type Reading } from '../shared/hooks.ts'

type Family = {
  me: Me
  /** The cards of those whom this person may act for; the calling number comes from there. */
  cards: Resident[]
  /** The page on screen is about this centre: its number is the one to call. */
  about: (centre: Order['centre']) => void
}

const context = createContext<Family | undefined>(undefined)
export const FamilyIs = context.Provider

export function useFamily(): Family {
  const family = useContext(context)
  if (!family) throw new Error('a page of the family outside of its face')
  return family
}

/** A page about an order shows the number of the order's own centre. */
export function useCentre(centre: Order['centre']): void {
  const { about } = useFamily()
  const id = centre?.id
  useEffect(() => {
    if (!centre) return
    about(centre)
    return () => about(undefined)
  }, [id])
}

export const useServices = () => useRead('services', async () => (await listServices()).items)

/** One resident's card, with the addresses. */
export const useCard = (id: string | undefined): Reading<Resident | null> =>
  useRead(`resident ${id}`, async () => (id ? getResident(id) : null))

/** Whether this person may do it now; the server lists the operations by their names in the contract. */
export const can = (order: Order, operation: string): boolean => order.can?.includes(operation) ?? false
